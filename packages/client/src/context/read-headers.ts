import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isRecord } from "../json/is-record.ts";
import type { SharedOptions } from "./options.ts";

/** Headers that `fetch` sets itself. Browsers drop those of the caller without an error. */
const OF_FETCH = /^(connection|content-length|cookie|host|transfer-encoding)$/i;

/**
 * Reads the language and the headers of a client or a call. The names in the result are lower-case.
 *
 * @throws {RequestError} if a header would not be sent as it is given.
 */
export function readHeaders(
  callInfo: ErrorDetails,
  { language, headers = {} }: Pick<SharedOptions, "language" | "headers">,
): Record<string, string> {
  const read = new Headers();
  let header = "headers";
  try {
    const pairs = isRecord(headers) ? Object.entries(headers).filter(([, value]) => value !== undefined) : headers;
    for (const [name, value, ...rest] of pairs) {
      header = `header "${name}"`;
      // A text in place of a pair has a rest.
      if (rest.length > 0 || typeof value !== "string" || OF_FETCH.test(name)) throw name;
      read.append(name, value);
    }
  } catch {
    throw new RequestError(callInfo, `${header} must be text that fetch accepts`);
  }
  // Not assigned name by name, because the name __proto__ would be lost.
  return { ...(language && { "accept-language": language }), ...Object.fromEntries(read) };
}
