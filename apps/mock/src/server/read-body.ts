import type { IncomingMessage } from "node:http";
import { type Violation, violation } from "../prism/violation.ts";
import { Refusal } from "./refusal.ts";

/** The largest body that is read, in bytes. */
const LARGEST_BODY = 1024 * 1024;
/** Far more values than a body of this size can well hold; each could break the spec, and be named. */
const MOST_COMMAS = 100_000;

/**
 * Reads the body of a request.
 *
 * @throws {Refusal} 413, before the rest has come, when it is too large.
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new Refusal(413, `The body is larger than ${LARGEST_BODY} bytes. Send less.`);
  if (Number(request.headers["content-length"]) > LARGEST_BODY) return Promise.reject(tooLarge());
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      // What still comes is let go; the server's own limit in time ends it.
      if (length > LARGEST_BODY) failed(tooLarge());
      else chunks.push(chunk);
    });
    request.on("end", () => done(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", failed);
    request.on("aborted", () => failed(new Error("The client went away.")));
  });
}

/** A body as a value, and what is wrong with it before any schema looks at it. */
export interface ParsedBody {
  value?: unknown;
  violations: Violation[];
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads a JSON body. The words of the parser are not passed on, since they quote the body.
 *
 * @throws {Refusal} 413 when it has too many values.
 */
export function parseBody(bytes: Buffer, contentType: string | undefined, mediaTypes: readonly string[]): ParsedBody {
  if (bytes.length === 0) return { violations: [] };
  if (bytes.length > MOST_COMMAS && commasIn(bytes) > MOST_COMMAS) {
    throw new Refusal(413, `The body has more than ${MOST_COMMAS} values. Send fewer.`);
  }
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  const violations = mediaTypes.includes(mediaType) ? [] : [contentTypeViolation(contentType, mediaTypes)];
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { violations: [...violations, violation(["request", "body"], "encoding", "Request body is not UTF-8")] };
  }
  try {
    return { value: JSON.parse(text), violations };
  } catch (error) {
    const place = whereItBreaks((error as Error).message);
    return { violations: [...violations, violation(["request", "body"], "json", `Request body is not JSON${place}`)] };
  }
}

function whereItBreaks(message: string): string {
  if (message.includes("end of JSON")) return ": it ends too early";
  const position = /at position \d+/.exec(message)?.[0];
  return position ? `: it breaks ${position}` : "";
}

function commasIn(bytes: Buffer): number {
  let commas = 0;
  for (const byte of bytes) if (byte === 0x2c) commas++;
  return commas;
}

function contentTypeViolation(contentType: string | undefined, mediaTypes: readonly string[]): Violation {
  const takes = mediaTypes.length > 0 ? `Send Content-Type: ${mediaTypes.join(" or ")}` : "The operation takes no body";
  const problem = contentType === undefined ? "is missing" : "is another";
  return violation(["request", "header", "content-type"], "contentType", `The content type ${problem}. ${takes}`);
}
