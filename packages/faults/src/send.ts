import type { FaultResponse } from "./fault-context.ts";

/** Sends a complete response with a JSON body, or without a body. */
export function sendJson(response: FaultResponse, status: number, json: string | undefined): void {
  response.statusCode = status;
  if (json === undefined) response.end();
  else response.setHeader("Content-Type", "application/json").end(json);
}

/** Sends the headers of a JSON response and half of its body. Resolves when both have left this process. */
export function sendHalf(response: FaultResponse, status: number, json: string): Promise<void> {
  const body = new TextEncoder().encode(json);
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": body.length });
  return sendPiece(response, body.subarray(0, body.length / 2));
}

/** Sends a piece of a body. Resolves when it has left this process, so no faster than the client reads. */
export function sendPiece(response: FaultResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}
