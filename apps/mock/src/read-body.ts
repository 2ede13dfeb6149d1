import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";

/** Reads a JSON body; null where there is none. Text that is not JSON stays text, which no schema of the API takes. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const body = await text(request);
  if (body === "") return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
