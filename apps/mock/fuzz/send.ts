import { connect } from "node:net";
import { problemOf } from "./check-response.ts";
import type { HostileRequest } from "./hostile-request.ts";

/** Bounds a hang: far longer than a server that is busy with other hostile requests takes. */
const RESPONSE_LIMIT_MS = 240_000;
/** When the client of an unfinished request disconnects. */
const DISCONNECT_AFTER_MS = 50;

/**
 * Sends a request through a bare socket, and waits until the connection ends.
 *
 * @param hasOwnBodies As for {@link problemOf}.
 * @returns The received text.
 * @throws {Error} if the connection does not end in time, or the response is unusable.
 */
export function sendHostile(
  port: number,
  { kind, bytes, isUnfinished }: HostileRequest,
  hasOwnBodies = true,
): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    if (isUnfinished) setTimeout(() => socket.destroy(), DISCONNECT_AFTER_MS);
    const chunks: Buffer[] = [];
    const fail = (problem: string) =>
      failed(new Error(`${problem} after a ${kind}: ${show(bytes)}\nreceived: ${show(Buffer.concat(chunks))}`));
    const timer = setTimeout(() => {
      socket.destroy();
      fail(`The connection did not end within ${RESPONSE_LIMIT_MS} ms`);
    }, RESPONSE_LIMIT_MS);
    socket.on("data", (chunk) => chunks.push(chunk));
    // A server may reset a connection after its response, if it did not read the whole request.
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      const received = Buffer.concat(chunks);
      const problem = isUnfinished ? undefined : problemOf(received, hasOwnBodies);
      if (problem) fail(problem);
      else done(received.toString());
    });
  });
}

function show(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, 2000).toString("latin1"));
}
