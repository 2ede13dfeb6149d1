/** An escape of a character: in a URL (also encoded twice), in JSON or JavaScript, and in HTML. */
const ESCAPES = [
  "%(?:25)*(?<url>[0-9a-f]{2})",
  String.raw`\\+u(?<unicode>[0-9a-f]{4})`,
  String.raw`\\+x(?<hex>[0-9a-f]{2})`,
  String.raw`\\+(?<quoted>["'\\/])`,
  "&#x0*(?<htmlHex>[0-9a-f]{1,6});",
  "&#0*(?<htmlDecimal>[0-9]{1,7});",
  "&(?<htmlName>amp|lt|gt|quot|apos);",
];
const ESCAPE_START = /[%\\&]/;
const CHARACTER = new RegExp(`${ESCAPES.join("|")}|.`, "gis");

const HTML_NAMES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text without escapes, and where each of its UTF-16 units comes from. */
export interface DecodedText {
  text: string;
  /** For each unit, its position in the original text. */
  positions: number[];
}

/** Text can be encoded more than once, each time in another way. */
const PASSES = 3;

/** Replaces escapes by their characters. Any mix of escapes is decoded, because the text can be of any format. */
export function decodeEscapes(original: string): DecodedText {
  let decoded: DecodedText = {
    text: original,
    positions: Array.from({ length: original.length }, (_, index) => index),
  };
  for (let pass = 0; pass < PASSES; pass++) {
    // Most text has no escape at all.
    if (!ESCAPE_START.test(decoded.text)) break;
    const { text, positions } = decodeOnce(decoded.text);
    if (text === decoded.text) break;
    const { positions: before } = decoded;
    decoded = { text, positions: positions.map((position) => before[position] ?? 0) };
  }
  return decoded;
}

function decodeOnce(original: string): DecodedText {
  const units: string[] = [];
  const positions: number[] = [];
  for (const { 0: character, index, groups = {} } of original.matchAll(CHARACTER)) {
    units.push(decode(groups) ?? character);
    positions.push(index);
  }
  return { text: units.join(""), positions };
}

function decode(groups: Record<string, string | undefined>): string | undefined {
  const { url, unicode, hex, htmlHex, htmlDecimal, quoted, htmlName } = groups;
  const hexadecimal = url ?? unicode ?? hex ?? htmlHex;
  if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
  if (htmlDecimal !== undefined) return String.fromCharCode(Number(htmlDecimal));
  return quoted ?? (htmlName === undefined ? undefined : HTML_NAMES.get(htmlName.toLowerCase()));
}
