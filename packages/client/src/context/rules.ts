import { isSendable } from "../credentials/is-sendable.ts";
import type { ErrorDetails } from "../errors/call-error.ts";

/** Checks the value of an option. Returns what the value must be, as text, or true or undefined if it is correct. */
export type Rule = (value: unknown, callInfo: ErrorDetails) => string | true | undefined;

/** The rules of some options, by name. Undefined accepts any value. */
export type Rules = Readonly<Record<string, Rule | undefined>>;

export const isFunction: Rule = (value) => typeof value === "function" || "a function";

/** Infinity turns a limit off. */
export const isFromZero: Rule = (value) => (typeof value === "number" && value >= 0) || "a number from 0";

export const isAboveZero: Rule = (value) => (typeof value === "number" && value > 0) || "a number above 0";

export const isVisibleText: Rule = (value) => isSendable(value) || "visible ASCII text";

/** Requires an object with some functions. */
export function hasFunctions(...names: readonly string[]): Rule {
  return (value) =>
    names.every((name) => typeof Object(value)[name] === "function") || `an object with ${names.join(", ")}`;
}

/** Requires an array of values of one type. */
export function isListOf(type: "number" | "string"): Rule {
  return (value) => (Array.isArray(value) && value.every((item) => typeof item === type)) || `a list of ${type}s`;
}
