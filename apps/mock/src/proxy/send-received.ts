import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { HeldBody } from "./hold-body.ts";
import { fieldsOf, type HeaderField } from "./raw-headers.ts";

const NO_BYTES = Buffer.alloc(0);

/**
 * Sends the response of the upstream to the client.
 *
 * @param held The start of the body, if it was read before. The rest is streamed.
 * @throws {Error} if the upstream breaks off or the client disconnects; the connection to the client is closed then.
 */
export async function sendReceived(
  received: IncomingMessage,
  response: ServerResponse,
  fields: readonly HeaderField[],
  held?: HeldBody,
): Promise<void> {
  response.sendDate = false;
  const understood = response.req.httpVersion === "1.0" ? fields.filter(isUnchunked) : fields;
  response.writeHead(received.statusCode ?? 502, received.statusMessage, understood.flat());
  // Sends the headers, even if the body is yet to come. `flushHeaders` would send them in UTF-8 instead of Latin-1.
  response.write(held?.bytes ?? NO_BYTES);
  const addTrailers = () => response.addTrailers(fieldsOf(received.rawTrailers));
  if (held?.isComplete) {
    addTrailers();
    response.end();
  } else {
    received.once("end", addTrailers);
    await pipeline(received, response);
  }
}

/** HTTP/1.0 has no chunks. Its bodies end with the connection. */
function isUnchunked([name]: HeaderField): boolean {
  return !["transfer-encoding", "trailer"].includes(name.toLowerCase());
}
