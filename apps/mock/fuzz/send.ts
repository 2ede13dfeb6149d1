import { connect } from "node:net";
import type { HostileRequest } from "./requests.ts";

/** What a server that is busy with other hostile requests may take. */
const LONGEST_ANSWER = 15_000;
/** How long a client stays that has sent a part of a request. */
const SHORT_STAY = 50;

/**
 * Sends a request through a bare socket, and waits for an answer or the end of the connection.
 *
 * @returns What came.
 * @param limit How long to wait, in milliseconds.
 * @throws {Error} when neither comes in time, or the answer is not one that a client can use.
 */
export function sendHostile(
  port: number,
  { kind, bytes, isUnfinished }: HostileRequest,
  limit = LONGEST_ANSWER,
): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    if (isUnfinished) setTimeout(() => socket.destroy(), SHORT_STAY);
    let received = Buffer.alloc(0);
    const timer = setTimeout(() => {
      socket.destroy();
      failed(
        new Error(`No answer and no end within ${limit} ms after a ${kind}: ${show(bytes)}\nbut: ${show(received)}`),
      );
    }, limit);
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
    });
    // A server may reset a connection that it has answered, since more was sent than it reads.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      const problem = problemOf(received.toString());
      if (problem) failed(new Error(`${problem} after a ${kind}: ${show(bytes)}\nbut: ${show(received)}`));
      else done(received.toString());
    });
  });
}

function show(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, 2000).toString("latin1"));
}

function problemOf(answer: string): string | undefined {
  if (answer === "" || answer.startsWith("HTTP/1.1 100 ")) return undefined;
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  if (!(status >= 200)) return "The answer is not HTTP";
  if (status === 500 && answer.includes("its own fault")) return "The mock failed";
  if (/\n\s+at .*:\d+:\d+/.test(answer)) return "The answer has a stack trace";
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  if (!/content-type: application\/json/i.test(head) || body === "") return undefined;
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return "The answer is not JSON";
  }
}
