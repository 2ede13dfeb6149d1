import { type ErrorDetails, RequestError } from "./errors.ts";

/**
 * Refuses, from JavaScript, the names that TypeScript would refuse.
 *
 * @param known The names that are taken, each between two spaces.
 */
export function refuseUnknown(trace: ErrorDetails, given: object, known: string): void {
  for (const name in given) {
    if (!known.includes(` ${name} `)) throw new RequestError(trace, `does not take "${name}", but only${known}`.trim());
  }
}
