import { RequestError } from "./errors.ts";

/**
 * Refuses, from JavaScript, the names that TypeScript would refuse.
 *
 * @param known The names that are taken, each between two spaces.
 */
export function refuseUnknown(caller: string, given: unknown, known: string): void {
  if (typeof given !== "object" || given === null) {
    throw new RequestError({ operationId: caller, attempts: 0 }, "takes its arguments and options as objects");
  }
  for (const name of Object.keys(given)) {
    if (known.includes(` ${name} `)) continue;
    const problem = `does not take "${name}", but ${known.trim().replaceAll(" ", ", ")}`;
    throw new RequestError({ operationId: caller, attempts: 0 }, problem);
  }
}
