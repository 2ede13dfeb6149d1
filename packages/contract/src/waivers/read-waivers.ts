import { isObject, operations } from "@hwc-users/spec";
import { UsageError } from "../errors/usage-error.ts";
import { readJsonFile } from "../options/input-file.ts";
import type { Waiver } from "./waiver.ts";

/**
 * Reads the file of `--waive`.
 *
 * @throws {UsageError} when the file cannot be read, or an entry is incomplete.
 */
export function readWaivers(file: string): Waiver[] {
  const content = readJsonFile("--waive", file);
  if (!Array.isArray(content))
    throw new UsageError(`--waive: ${file} must be a JSON list of waivers with ${Object.keys(KEYS).join(", ")}.`);
  return content.map((entry: unknown, index) => {
    const problem = problemOf(entry);
    if (problem) throw new UsageError(`--waive: ${file}: entry ${index + 1}: ${problem}.`);
    return entry as Waiver;
  });
}

/** The keys of an entry, and whether each is required. */
const KEYS: Record<keyof Waiver, boolean> = {
  operation: false,
  requirement: true,
  message: false,
  reason: true,
  until: true,
};

/** Describes what is wrong with an entry. A misspelt key could waive more than its author means. */
function problemOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return "it must be a JSON object";
  const unknown = Object.keys(entry).find((key) => !Object.hasOwn(KEYS, key));
  if (unknown !== undefined) return `there is no key "${unknown}". Use ${Object.keys(KEYS).join(", ")}`;
  for (const [key, isRequired] of Object.entries(KEYS)) {
    const value = entry[key];
    if (value === undefined && !isRequired) continue;
    if (typeof value !== "string" || value.trim() === "") return `"${key}" must be a text that is not empty`;
  }
  const { operation, until } = entry;
  if (operation !== undefined && !operations.some(({ operationId }) => operationId === operation)) {
    return `there is no operation "${operation}"`;
  }
  return isDate(String(until)) ? undefined : `"until" is "${until}". Use a date such as 2027-03-31`;
}

/** Whether a text is a day of the calendar: `2027-02-30` is none. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
