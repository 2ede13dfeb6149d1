import { type ErrorDetails, RequestError } from "./errors.ts";

/** Refuses, from JavaScript, the names that TypeScript would refuse. */
export function refuseUnknown(trace: ErrorDetails, given: object, known: readonly string[]): void {
  for (const name in given) {
    if (!known.includes(name)) throw new RequestError(trace, `does not take "${name}", but only ${known.join(", ")}`);
  }
}
