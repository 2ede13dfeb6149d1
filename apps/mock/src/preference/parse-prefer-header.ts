/** One preference of a `Prefer` header. */
export interface HeaderPreference {
  /** In lower case. */
  name: string;
  /** Empty if the preference has no value; undefined if it is malformed. */
  value: string | undefined;
  /** The parameters of the preference, such as `["foo=1"]` for `code=403; foo=1`. */
  parameters: string[];
}

const QUOTED = /^"((?:[^"\\]|\\.)*)"$/s;
/** RFC 7240 also quotes values such as `503@5%`, but no such value is ambiguous. */
const UNQUOTED = /^[^\s"]*$/;

/**
 * Parses a `Prefer` header by the grammar of RFC 7240: preferences are separated by commas, and their parameters by semicolons.
 * Both may be in a quoted value. The first of several preferences with one name wins.
 *
 * @param header Several headers are joined with commas, as Node and `Headers` join them.
 */
export function parsePreferHeader(header: string): HeaderPreference[] {
  const preferences = new Map<string, HeaderPreference>();
  for (const element of split(header, /(?:"(?:[^"\\]|\\.)*"?|[^",])+/gs)) {
    const [preference = "", ...parameters] = split(element, /(?:"(?:[^"\\]|\\.)*"?|[^";])+/gs);
    const [name = "", ...value] = preference.split("=");
    const key = name.trim().toLowerCase();
    if (!preferences.has(key))
      preferences.set(key, { name: key, value: parseWord(value.join("=").trim()), parameters });
  }
  return [...preferences.values()];
}

/** Returns the parts that are not blank, without the white space around them. */
function split(text: string, part: RegExp): string[] {
  return (text.match(part) ?? []).map((found) => found.trim()).filter((found) => found !== "");
}

function parseWord(word: string): string | undefined {
  const quoted = QUOTED.exec(word)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gs, "$1");
  return UNQUOTED.test(word) ? word : undefined;
}
