import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { errorBody } from "../pipeline/error-body.ts";
import { HttpError } from "../pipeline/http-error.ts";
import { STATUS_CODES } from "./node-http.ts";

const REASONS: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, "The headers are larger than 16 KiB. Send smaller headers."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The chunk extensions are too large. Send smaller ones."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in time. Send it again."],
};
const CLOSE_DELAY_MS = 1000;

/** Responds to a request that Node cannot parse, and closes the connection. */
export function respondToClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || socket.writableEnded || error.code === "ECONNRESET") return void socket.destroy();
  const [status, message] = REASONS[error.code ?? ""] ?? [400, "The request is not valid HTTP."];
  sendRawError(socket, status, message);
}

/** Responds to CONNECT, for which Node has no response object. */
export function respondToConnect(_request: IncomingMessage, socket: Duplex): void {
  socket.on("error", () => {});
  sendRawError(socket, 405, "The mock opens no tunnels. Send the request itself instead of CONNECT.");
}

function sendRawError(socket: Duplex, status: number, message: string): void {
  const body = errorBody(new HttpError(status, message, { isMockError: true }), "", undefined);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // Close late: an early close resets a client that is still sending, and it loses the response.
  setTimeout(() => socket.destroy(), CLOSE_DELAY_MS).unref();
}
