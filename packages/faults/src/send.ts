import type { ServerResponse } from "node:http";

/** Sends a whole answer with a JSON body, or with none. */
export function sendJson(response: ServerResponse, status: number, json: string | undefined): void {
  response.statusCode = status;
  if (json === undefined) response.end();
  else response.setHeader("Content-Type", "application/json").end(json);
}

/** Sends the headers of a JSON body and half of it, and resolves when both have left this process. */
export function sendHalf(response: ServerResponse, status: number, json: string): Promise<void> {
  const body = Buffer.from(json);
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": body.length });
  return new Promise((sent) => response.write(body.subarray(0, body.length / 2), () => sent()));
}
