import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";

/** Rejects unknown names, for callers in JavaScript. In TypeScript, they are compile errors. */
export function checkNames(
  callInfo: ErrorDetails,
  kind: "argument" | "option",
  given: object,
  known: readonly string[],
): void {
  for (const name in given) {
    if (!known.includes(name)) {
      throw new RequestError(callInfo, `unknown ${kind} "${name}"; known: ${known.join(", ")}`);
    }
  }
}
