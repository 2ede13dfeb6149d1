import { promisify } from "node:util";
import zlib from "node:zlib";
import { HttpError } from "../pipeline/http-error.ts";

const gunzip = promisify(zlib.gunzip);
const DECODERS = new Map([
  ["gzip", gunzip],
  ["x-gzip", gunzip],
  ["deflate", promisify(zlib.inflate)],
  ["br", promisify(zlib.brotliDecompress)],
]);

/**
 * Decodes a body.
 *
 * @param contentEncoding The header. It lists the codings in the order in which they were applied.
 * @param limit How many bytes the decoded body may have, since a few bytes can decode to gigabytes.
 * @throws {HttpError} 415 if a coding is unknown, 400 if the body does not have it, 413 if the decoded body is too large.
 */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string, limit: number): Promise<Uint8Array> {
  const codings = contentEncoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  let decoded = bytes;
  for (const coding of codings.filter((each) => each !== "" && each !== "identity").reverse()) {
    if (decoded.length === 0) return decoded;
    const decode = DECODERS.get(coding);
    if (!decode) throw new HttpError(415, `The Content-Encoding ${coding} is unknown. Use gzip, deflate or br.`);
    try {
      decoded = await decode(decoded, { maxOutputLength: limit });
    } catch (error) {
      throw decodeError(error as NodeJS.ErrnoException, coding, limit);
    }
  }
  return decoded;
}

function decodeError({ code }: NodeJS.ErrnoException, coding: string, limit: number): HttpError {
  if (code !== "ERR_BUFFER_TOO_LARGE") return new HttpError(400, `The body is not encoded with ${coding}.`);
  return new HttpError(413, `The decoded body is larger than ${limit} bytes.`);
}
