import type { RedoclyChange } from "./redocly-diff.ts";

/** Longer values, such as descriptions, are not printed. */
const LONGEST_VALUE = 60;

/**
 * Describes a change that no diff rule describes, in one sentence.
 *
 * @param name The name of the changed object.
 * @example
 * describeChange({ kind: "modified", property: "maxLength", base: { value: 1 }, revision: { value: 2 }, … }, "title");
 * // "`maxLength` of `title` changed from 1 to 2."
 */
export function describeChange({ path, kind, property, base, revision }: RedoclyChange, name: string): string {
  if (property === undefined) return `${partOf(path)}\`${name}\` was ${kind}.`;
  if (property === "key") return `\`${base?.value}\` was renamed to \`${revision?.value}\`.`;
  const subject = `\`${property}\` of \`${name}\``;
  const before = base?.value;
  const after = revision?.value;
  if (Array.isArray(before) && Array.isArray(after)) return `${subject} ${describeItems(before, after)}.`;
  if (after === undefined) return `${subject} was removed.`;
  if ([before, after].some((value) => print(value).length > LONGEST_VALUE)) return `${subject} changed.`;
  return `${subject} ${before === undefined ? "was set" : `changed from ${print(before)}`} to ${print(after)}.`;
}

/** Names a part of an object that has no name of its own. */
function partOf(path: string): string {
  if (/\/(?:anyOf|oneOf|allOf|security)\/\d+$/.test(path)) return "An alternative of ";
  const [, keyword] = /\/(anyOf|oneOf|allOf|properties)$/.exec(path) ?? [];
  return keyword === undefined ? "" : `\`${keyword}\` of `;
}

/** Returns the items that only one of two lists has. */
export function missingItems(list: readonly unknown[], from: readonly unknown[]): string[] {
  const present = new Set(from.map(print));
  return list.map(print).filter((item) => !present.has(item));
}

function describeItems(before: readonly unknown[], after: readonly unknown[]): string {
  const lost = missingItems(before, after);
  const gained = missingItems(after, before);
  const parts = [lost.length > 0 && `lost ${lost.join(", ")}`, gained.length > 0 && `gained ${gained.join(", ")}`];
  return parts.filter(Boolean).join(" and ") || "has another order";
}

function print(value: unknown): string {
  return JSON.stringify(value) ?? "";
}
