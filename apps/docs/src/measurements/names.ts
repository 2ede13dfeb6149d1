import type { Language } from "../language/language.ts";
import names from "../language/measurements.json" with { type: "json" };

const NAMES = new Map(Object.entries(names));

/** The names that the benchmarks and tests use in their records. */
export const KNOWN_NAMES: ReadonlySet<string> = new Set(NAMES.keys());

/**
 * Returns what the pages call a measure, a unit, a subject or a peer of a record.
 *
 * @throws {Error} when a name is unknown; the message has it, and the file.
 */
export function nameOf(name: string, { tag }: Language): string {
  const [english, chinese] = NAMES.get(name) ?? [];
  const text = tag === "en" ? english : chinese;
  if (text === undefined)
    throw new Error(`The record has the name "${name}". Add it in both languages to src/language/measurements.json.`);
  return text;
}
