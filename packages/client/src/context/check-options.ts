import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { checkNames } from "./check-names.ts";
import type { Rules } from "./rules.ts";

/**
 * Rejects unknown options, and values that would not be honoured. An option with the value undefined counts as omitted.
 *
 * @param kind Names the options in the error message.
 */
export function checkOptions(callInfo: ErrorDetails, options: unknown, rules: Rules, kind = "option"): undefined {
  checkNames(callInfo, kind, options, Object.keys(rules));
  for (const name in options) {
    const value = options[name];
    const requirement = value === undefined || rules[name]?.(value, callInfo);
    if (typeof requirement === "string") throw new RequestError(callInfo, `${kind} "${name}" must be ${requirement}`);
  }
}
