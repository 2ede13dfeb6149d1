import { connect } from "node:net";
import type { HostileRequest } from "./requests.ts";

/** Bounds a hang: far longer than a server that is busy with other hostile requests takes. */
const RESPONSE_LIMIT_MS = 240_000;
/** When the client disconnects after a part of a request. */
const DISCONNECT_AFTER_MS = 50;

/**
 * Sends a request through a bare socket, and waits until the connection ends.
 *
 * @returns The received text.
 * @param limit How long to wait, in milliseconds.
 * @throws {Error} if the connection does not end in time, or the response is unusable.
 */
export function sendHostile(
  port: number,
  { kind, bytes, isUnfinished }: HostileRequest,
  limit = RESPONSE_LIMIT_MS,
): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    if (isUnfinished) setTimeout(() => socket.destroy(), DISCONNECT_AFTER_MS);
    let received = Buffer.alloc(0);
    const timer = setTimeout(() => {
      socket.destroy();
      failed(
        new Error(
          `The connection did not end within ${limit} ms after a ${kind}: ${show(bytes)}\nreceived: ${show(received)}`,
        ),
      );
    }, limit);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
    });
    // A server may reset a connection after its response, if it did not read the whole request.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      const problem = problemOf(received.toString());
      if (problem) failed(new Error(`${problem} after a ${kind}: ${show(bytes)}\nreceived: ${show(received)}`));
      else done(received.toString());
    });
  });
}

function show(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, 2000).toString("latin1"));
}

function problemOf(response: string): string | undefined {
  if (response === "" || response.startsWith("HTTP/1.1 100 ")) return undefined;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(response)?.[1]);
  if (!(status >= 200)) return "The response is not HTTP";
  if (status === 500 && response.includes("Internal error of the mock")) return "The mock failed";
  if (/\n\s+at .*:\d+:\d+/.test(response)) return "The response has a stack trace";
  const [head = "", body = ""] = response.split("\r\n\r\n");
  if (!/content-type: application\/json/i.test(head) || body === "") return undefined;
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return "The response is not JSON";
  }
}
