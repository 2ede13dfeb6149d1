import type { ErrorDetails } from "../errors/call-error.ts";
import { RequestError } from "../errors/errors.ts";
import { checkNames } from "./check-names.ts";

/** Checks the value of an option: returns true, or what the value must be. */
export type Rule = (value: unknown) => true | string;

/** The rules of some options, by name. A table of rules is for an object; undefined accepts any value. */
export interface Rules {
  readonly [name: string]: Rule | Rules | undefined;
}

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

export const isFunction: Rule = (value) => typeof value === "function" || "a function";

/** Requires an object with some functions. */
export function hasFunctions(...names: readonly string[]): Rule {
  return (value) =>
    names.every((name) => typeof Object(value)[name] === "function") || `an object with ${names.join(", ")}`;
}
