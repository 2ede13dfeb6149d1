import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { refusalBody } from "./refusal.ts";

const REASONS: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, "The headers are larger than 16 KiB. Send less."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The extensions of the chunks are too large. Send less."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in time."],
};
const LONGEST_FAREWELL = 1000;

/** Answers what Node cannot read as HTTP, and ends the connection. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || socket.writableEnded || error.code === "ECONNRESET") return void socket.destroy();
  const [status, message] = REASONS[error.code ?? ""] ?? [400, "The request is not HTTP as it should be."];
  const body = refusalBody({ status, message, own: true }, "", undefined);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // Ended at once, a client that still sends would lose the answer.
  setTimeout(() => socket.destroy(), LONGEST_FAREWELL).unref();
}
