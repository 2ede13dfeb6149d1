import { RequestError } from "./request-error.ts";

/**
 * Fills in a path template. A value can never reach another route: it is percent-encoded, and a value that a URL parser
 * would take away is refused.
 */
export function serializePath(template: string, parameters: Record<string, unknown> = {}): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeSegment(name, parameters[name]));
}

function encodeSegment(name: string, value: unknown): string {
  const problem = problemOf(value);
  if (problem) throw new RequestError(`The path parameter "${name}" ${problem}. Give it another value.`);
  return encodeURIComponent(String(value));
}

function problemOf(value: unknown): string | undefined {
  if (typeof value === "number") return undefined;
  if (value === undefined) return "is missing";
  if (typeof value !== "string") return "is neither a string nor a number";
  if (value === "") return "is empty";
  if (value === "." || value === "..") return `is "${value}", which would change the path`;
  if (!value.isWellFormed()) return "is not well-formed Unicode";
  return undefined;
}
