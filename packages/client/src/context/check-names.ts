import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { isRecord } from "../json/is-record.ts";

/**
 * Rejects unknown names, for callers in JavaScript. In TypeScript, they are compile errors.
 *
 * @param kind What has the names, for the error message, such as `option`.
 */
export function checkNames(
  callInfo: ErrorDetails,
  kind: string,
  given: unknown,
  known: readonly string[],
): asserts given is Readonly<Record<string, unknown>> {
  if (!isRecord(given)) throw new RequestError(callInfo, `${kind}s must be an object`);
  for (const name in given) {
    if (!known.includes(name)) {
      throw new RequestError(callInfo, `unknown ${kind} "${name}"; known: ${known.join(", ")}`);
    }
  }
}
