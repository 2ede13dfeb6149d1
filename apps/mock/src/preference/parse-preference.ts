import { closestName } from "@hwc-users/spec";
import { type NamedValue, parsePreferHeader } from "./parse-prefer-header.ts";
import { PreferenceError, quote } from "./preference-error.ts";

const NAMES = ["code", "example", "fault", "dynamic"] as const;
const MAX_HINTS = 3;

/** The response that a `Prefer` header chooses. */
export interface Preference {
  code?: string;
  example?: string;
  fault?: string;
  /** Whether the values of the response are generated. */
  dynamic?: boolean;
}

/** A parsed `Prefer` header, and hints for the log about its likely mistakes. */
export interface ParsedPreference {
  preference: Preference;
  hints: string[];
}

/**
 * Parses a header such as `Prefer: code=403, example=notAllowed`. Ignores unknown preferences, as RFC 7240 demands: other
 * software sends its own. A likely misspelling gives a hint.
 *
 * @throws {PreferenceError} if the value of a known preference is invalid.
 */
export function parsePreference(header: string): ParsedPreference {
  const preference: Preference = {};
  const hints = new Set<string>();
  for (const { name, value } of header === "" ? [] : namedValues(header)) {
    const known = NAMES.find((candidate) => candidate === name);
    if (known) {
      if (!value) throw new PreferenceError(`invalid value of "${known}". Write ${known}=<value>.`);
      if (preference[known] !== undefined) continue;
      if (known === "dynamic") preference.dynamic = parseBoolean(value);
      else preference[known] = value;
    } else {
      const closest = closestName(name, NAMES);
      if (closest !== undefined) hints.add(`Prefer: ignored ${quote(name)}. Did you mean "${closest}"?`);
    }
  }
  return { preference, hints: [...hints].slice(0, MAX_HINTS) };
}

/** The preferences of a header, and the parameters of those that the mock knows: `code=403; example=notAllowed` is common. */
function namedValues(header: string): NamedValue[] {
  return parsePreferHeader(header).flatMap(({ parameters, ...preference }) =>
    NAMES.some((known) => known === preference.name) ? [preference, ...parameters] : [preference],
  );
}

function parseBoolean(value: string): boolean {
  if (value !== "true" && value !== "false") {
    throw new PreferenceError(`invalid value ${quote(value)} of "dynamic". Write dynamic=true or dynamic=false.`);
  }
  return value === "true";
}
