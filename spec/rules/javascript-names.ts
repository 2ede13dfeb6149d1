const RESERVED_WORDS =
  "arguments async await break case catch class const continue debugger default delete do else enum eval export extends false " +
  "finally for function if implements import in instanceof interface let new null package private protected public return " +
  "static super switch this throw true try typeof undefined var void while with yield";

/** Types of TypeScript that are no values, so that `globalThis` lacks them. */
const UTILITY_TYPES =
  "Awaited Capitalize ConstructorParameters Exclude Extract InstanceType Lowercase NoInfer NonNullable Omit Parameters Partial " +
  "Pick Readonly Record Required ReturnType Uncapitalize Uppercase";

/** Returns what a name means in JavaScript, such as `a reserved word`; undefined if it is free. */
export function meaningInJavaScript(name: string): string | undefined {
  if (RESERVED_WORDS.split(" ").includes(name)) return "a reserved word of JavaScript";
  if (name in Object.prototype) return "a member of every object in JavaScript";
  // A client with such a method would be taken for a promise.
  if (name === "then") return "the method of promises";
  if (UTILITY_TYPES.split(" ").includes(name) || name in globalThis) return "a global of JavaScript";
  return undefined;
}
