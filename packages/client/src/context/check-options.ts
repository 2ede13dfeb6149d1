import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { checkNames } from "./check-names.ts";
import type { Rules } from "./rules.ts";

/**
 * Rejects unknown options, and values that would not be honoured. An option with the value undefined counts as omitted.
 *
 * @param kind Names the options in the error message.
 */
export function checkOptions(callInfo: ErrorDetails, options: unknown, rules: Rules, kind = "option"): void {
  checkNames(callInfo, kind, options, Object.keys(rules));
  for (const [name, rule] of Object.entries(rules)) {
    const value = options[name];
    if (value === undefined) continue;
    const requirement = typeof rule === "function" ? rule(value) : true;
    if (requirement !== true) throw new RequestError(callInfo, `${kind} "${name}" must be ${requirement}`);
    if (typeof rule === "object") checkOptions(callInfo, value, rule, `${name} ${kind}`);
  }
}
