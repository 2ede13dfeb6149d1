/** Text that is encoded again and again has many backslashes. Without a limit, a long row of them takes minutes. */
const BACKSLASHES = String.raw`\\{1,16}`;

/** An escape of a character: in a URL (also encoded twice), in JSON or JavaScript, and in HTML. */
const ESCAPES = [
  "%(?:25)*(?<url>[0-9a-f]{2})",
  `${BACKSLASHES}u(?<unicode>[0-9a-f]{4})`,
  `${BACKSLASHES}x(?<hex>[0-9a-f]{2})`,
  String.raw`${BACKSLASHES}(?<quoted>["'\\/])`,
  "&#x0*(?<htmlHex>[0-9a-f]{1,6});",
  "&#0*(?<htmlDecimal>[0-9]{1,7});",
  "&(?<htmlName>amp|lt|gt|quot|apos);",
];
const ESCAPE = new RegExp(ESCAPES.join("|"), "gi");

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
    const { text, positions: before } = decoded;
    const again = decodeOnce(text);
    if (again.text === text) break;
    decoded = { text: again.text, positions: again.positions.map((position) => before[position] ?? 0) };
  }
  return decoded;
}

function decodeOnce(original: string): DecodedText {
  let text = "";
  const positions: number[] = [];
  let end = 0;
  const keepUntil = (next: number) => {
    text += original.slice(end, next);
    for (; end < next; end++) positions.push(end);
  };
  for (const { 0: found, index, groups = {} } of original.matchAll(ESCAPE)) {
    keepUntil(index);
    text += decode(groups);
    positions.push(index);
    end = index + found.length;
  }
  keepUntil(original.length);
  return { text, positions };
}

/** Each escape has one of the groups. */
function decode(groups: Record<string, string | undefined>): string {
  const { url, unicode, hex, htmlHex, htmlDecimal, quoted, htmlName = "" } = groups;
  const hexadecimal = url ?? unicode ?? hex ?? htmlHex;
  if (hexadecimal !== undefined) return String.fromCharCode(Number.parseInt(hexadecimal, 16));
  if (htmlDecimal !== undefined) return String.fromCharCode(Number(htmlDecimal));
  return quoted ?? HTML_NAMES.get(htmlName.toLowerCase()) ?? "";
}
