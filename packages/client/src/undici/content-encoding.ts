import { promisify } from "node:util";
import { brotliDecompress, constants, inflateRaw, unzip } from "node:zlib";
import { LARGEST_BODY, TOO_LARGE, UnreadableBodyError } from "../transport/body-limit.ts";

// The flush at the end returns what there is of a body that was cut.
const options = { maxOutputLength: LARGEST_BODY, finishFlush: constants.Z_SYNC_FLUSH };
const brotliOptions = { ...options, finishFlush: constants.BROTLI_OPERATION_FLUSH };

const [decodeBrotli, decodeRaw, decodeZlib] = [promisify(brotliDecompress), promisify(inflateRaw), promisify(unzip)];

/**
 * Decodes a body.
 *
 * @param encodings The value of `Content-Encoding`; the last encoding was applied last.
 * @throws {UnreadableBodyError} if the decoded body is too large, or an encoding is unknown.
 */
export async function decodeBody(body: Uint8Array, encodings: string): Promise<Uint8Array> {
  let decoded = body;
  for (const encoding of encodings.toLowerCase().split(",").reverse()) {
    // A response without a body can have the header.
    if (decoded.length > 0) decoded = await decodeOnce(decoded, encoding.trim());
  }
  return decoded;
}

async function decodeOnce(body: Uint8Array, encoding: string): Promise<Uint8Array> {
  try {
    switch (encoding) {
      case "":
      case "identity":
        return body;
      case "br":
        return await decodeBrotli(body, brotliOptions);
      case "gzip":
      case "x-gzip":
        return await decodeZlib(body, options);
      case "deflate":
        // Some servers omit the header of zlib. Its first byte ends with 8, the number of deflate.
        return await ((body[0] ?? 0) % 16 === 8 ? decodeZlib : decodeRaw)(body, options);
    }
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    throw code === "ERR_BUFFER_TOO_LARGE" ? new UnreadableBodyError(TOO_LARGE) : error;
  }
  throw new UnreadableBodyError(`content-encoding "${encoding}" is not supported; set accept-encoding to identity`);
}
