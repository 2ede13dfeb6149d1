import * as fc from "fast-check";

/** fast-check has such a unit itself, but takes seconds to make a string of it. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code));

const known = new Map<string, fc.Arbitrary<string>>();

/** Text that can stand at a place: the parts of a request take different characters. */
export function textOf([part = ""]: readonly string[], lengths: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
  const key = JSON.stringify([part, lengths]);
  // fast-check takes longer to make such a thing than to use it.
  const text = known.get(key) ?? makeText(part, lengths);
  known.set(key, text);
  return text;
}

function makeText(part: string, lengths: fc.StringSharedConstraints): fc.Arbitrary<string> {
  if (part === "header") return headerText;
  if (part === "path" || part === "query") return urlText.filter((text) => !["", ".", ".."].includes(text));
  return fc.oneof(
    { weight: 2, arbitrary: fc.string(lengths) },
    { weight: 1, arbitrary: fc.string({ ...lengths, unit: anyCharacter }) },
  );
}

/** Visible characters; HTTP takes spaces at the ends away. */
const headerText = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);

/** With the characters that mean something in a URL, but without control characters: no client sends them. */
const urlText = fc.string({
  maxLength: 64,
  unit: fc.oneof(
    fc.constantFrom("/", "?", "#", "%", "&", "=", "+", ".", ";", ":", "@", " ", "\\", "{", "}"),
    fc.string({ minLength: 1, maxLength: 1 }),
    anyCharacter.filter((character) => !/\p{Cc}/u.test(character)),
  ),
});
