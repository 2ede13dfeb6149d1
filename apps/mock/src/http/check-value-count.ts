import { HttpError } from "../pipeline/http-error.ts";

/** Enough for a list of 100,000 accounts. Each value could violate the spec, and be reported. */
const MAX_COMMAS = 100_000;

/**
 * Checks that the time to parse and validate a JSON body is bounded.
 *
 * @throws {HttpError} 413 if it has too many values.
 */
export function checkValueCount(bytes: Uint8Array): void {
  if (bytes.length <= MAX_COMMAS) return;
  let commas = 0;
  for (const byte of bytes) if (byte === 0x2c) commas++;
  if (commas > MAX_COMMAS) throw new HttpError(413, `The body has more than ${MAX_COMMAS} values. Send fewer.`);
}
