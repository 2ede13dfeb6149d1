import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isRecord } from "./check-names.ts";
import type { RequestHeaders, SharedOptions } from "./options.ts";

/** Headers, each with its value, that break the request, or that browsers drop without an error. */
const OF_FETCH =
  /^(connection|content-(encoding|length|type(?!: application\/json\b))|cookie|date|expect|host|keep-alive|origin|(proxy|sec)-.*|referer|te|trailer|transfer-encoding|upgrade|via):/i;

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
    for (const pair of entriesOf(headers)) {
      const [name, value] = Array.isArray(pair) && pair.length === 2 ? pair : [""];
      // Another name may be a value in the wrong place, so it is not shown.
      if (/^[\w-]+$/.test(name)) header = `header "${name}"`;
      if (typeof value !== "string" || OF_FETCH.test(`${name}: ${value}`)) throw name;
      read.append(name, value);
    }
  } catch {
    throw new RequestError(callInfo, `${header} must be Latin-1 text with a valid name; remove those that fetch sets`);
  }
  // Not assigned name by name, because the name __proto__ would be lost.
  return { ...(language && { "accept-language": language }), ...Object.fromEntries(read) };
}

function entriesOf(headers: RequestHeaders): Iterable<readonly [string, unknown]> {
  return isRecord(headers) ? Object.entries(headers).filter(([, value]) => value !== undefined) : headers;
}
