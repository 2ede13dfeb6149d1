/** Checks the value of an option: returns true, or what the value must be. */
export type Rule = (value: unknown) => true | string;

/** The rules of some options, by name. A table of rules is for an object; undefined accepts any value. */
export interface Rules {
  readonly [name: string]: Rule | Rules | undefined;
}

export const isFunction: Rule = (value) => typeof value === "function" || "a function";

/** Infinity turns a limit off. */
export const isFromZero: Rule = (value) => (typeof value === "number" && value >= 0) || "a number from 0";

export const isAboveZero: Rule = (value) => (value !== 0 && isFromZero(value) === true) || "a number above 0";

/** Requires an object with some functions. */
export function hasFunctions(...names: readonly string[]): Rule {
  return (value) =>
    names.every((name) => typeof Object(value)[name] === "function") || `an object with ${names.join(", ")}`;
}

/** Requires an array. */
export function isListOf(isItem: (item: unknown) => boolean, items: string): Rule {
  return (value) => (Array.isArray(value) && value.every(isItem)) || `a list of ${items}`;
}
