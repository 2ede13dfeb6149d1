import { connect, type Socket } from "node:net";
import type { MockRequest } from "../requests.ts";
import { readAnswer } from "./read-answer.ts";

/** What comes of the answers on a connection. */
export interface Listener {
  /** @param sentAt By `performance.now()`. */
  answered(sentAt: number): void;
  /** @param reason Why an answer does not count. */
  failed(reason: string): void;
}

/** A request as bytes, made once. */
export interface PreparedRequest {
  bytes: Buffer;
  status: number;
}

/** Writes requests as they go over a connection that stays open. */
export function prepare(requests: MockRequest[], port: number): PreparedRequest[] {
  return requests.map(({ method, path, headers, body, status }) => {
    const all = { Host: `127.0.0.1:${port}`, ...headers, "Content-Length": Buffer.byteLength(body) };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    return { bytes: Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`), status };
  });
}

/**
 * Sends the requests in turn over a connection of its own, each when the one before is answered, until it is destroyed.
 *
 * @param first Which request it begins with.
 */
export function keepAsking(port: number, requests: PreparedRequest[], first: number, listener: Listener): Socket {
  let next = first;
  let expected = 0;
  let sentAt = 0;
  let received = "";

  const ask = () => {
    const request = requests[next++ % requests.length] as PreparedRequest;
    expected = request.status;
    sentAt = performance.now();
    socket.write(request.bytes);
  };
  const receive = (count: number, buffer: Uint8Array) => {
    received += (buffer as Buffer).toString("latin1", 0, count);
    const answer = readAnswer(received);
    if (!answer) return;
    if (answer.status === expected) listener.answered(sentAt);
    else listener.failed(`status ${answer.status} instead of ${expected}`);
    received = received.slice(answer.length);
    ask();
  };
  // One buffer for all that comes: a new one for each answer would cost more than to read it.
  const socket = connect({
    port,
    host: "127.0.0.1",
    noDelay: true,
    onread: {
      buffer: Buffer.allocUnsafeSlow(64 * 1024),
      callback: (count, buffer) => {
        try {
          receive(count, buffer);
        } catch (error) {
          socket.destroy(error as Error);
        }
        return true;
      },
    },
  });
  socket.on("connect", ask);
  socket.on("error", ({ message }) => listener.failed(message));
  socket.on("end", () => listener.failed("the server closed the connection"));
  return socket;
}
