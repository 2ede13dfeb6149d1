/** A name and a value of a `Prefer` header. */
export interface NamedValue {
  /** In lower case. */
  name: string;
  /** Empty if there is no value; undefined if it is malformed. */
  value: string | undefined;
}

/** One preference of a `Prefer` header. */
export interface HeaderPreference extends NamedValue {
  /** The parameters of the preference, such as `foo=1` in `code=403; foo=1`. */
  parameters: NamedValue[];
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
    const { name, value } = parseNamedValue(preference);
    if (preferences.has(name)) continue;
    preferences.set(name, { name, value, parameters: parameters.map(parseNamedValue) });
  }
  return [...preferences.values()];
}

function parseNamedValue(text: string): NamedValue {
  const [name = "", ...value] = text.split("=");
  return { name: name.trim().toLowerCase(), value: parseWord(value.join("=").trim()) };
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
