import type { ServerResponse } from "node:http";

/** Sends a complete response with a JSON body, or without a body. */
export function sendJson(response: ServerResponse, status: number, json: string | undefined): void {
  response.statusCode = status;
  if (json === undefined) response.end();
  else response.setHeader("Content-Type", "application/json").end(json);
}

/** Sends the headers of a JSON response and half of its body. Resolves when both have left this process. */
export function sendHalf(response: ServerResponse, status: number, json: string): Promise<void> {
  const body = Buffer.from(json);
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": body.length });
  return new Promise((sent) => response.write(body.subarray(0, body.length / 2), () => sent()));
}
