import { promisify } from "node:util";
import zlib from "node:zlib";
import { HttpError } from "../pipeline/http-error.ts";
import { quote } from "../preference/preference-error.ts";
import { bodyTooLarge } from "./body-too-large.ts";

const gunzip = promisify(zlib.gunzip);
const DECODERS = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", promisify(zlib.inflate)],
  ["br", promisify(zlib.brotliDecompress)],
]);
const ACCEPTED = "gzip, deflate, br";
/** As browsers and curl allow. Each coding takes time, and thousands of them fit into a header. */
const MAX_CODINGS = 5;

/**
 * Decodes a body.
 *
 * @param contentEncoding The header. It lists the codings in the order in which they were applied.
 * @param limit How many bytes the decoded body may have, since a few bytes can decode to gigabytes.
 * @throws {HttpError} 415 if a coding is unknown or there are too many, 400 if the body does not have it, 413 if the decoded body
 * is too large.
 */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string, limit: number): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MAX_CODINGS) throw unsupported(`The Content-Encoding has more than ${MAX_CODINGS} codings.`);
  let decoded = bytes;
  for (const coding of codings.reverse()) {
    const decode = DECODERS.get(coding);
    if (!decode) throw unsupported(`The Content-Encoding ${quote(coding)} is unknown.`);
    if (decoded.length === 0) continue;
    try {
      decoded = await decode(decoded, { maxOutputLength: limit });
    } catch (error) {
      throw decodeError(error as NodeJS.ErrnoException, coding, limit);
    }
  }
  return decoded;
}

function unsupported(problem: string): HttpError {
  return new HttpError(415, `${problem} Use ${ACCEPTED}, or none.`, { headers: { "Accept-Encoding": ACCEPTED } });
}

function decodeError({ code }: NodeJS.ErrnoException, coding: string, limit: number): HttpError {
  if (code === "ERR_BUFFER_TOO_LARGE") return bodyTooLarge(limit, "decoded body");
  return new HttpError(400, `The body is not encoded with ${coding}. Send it whole, or remove Content-Encoding.`);
}
