import * as fc from "fast-check";

/** fast-check has such a unit, but needs seconds to build a string of it. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ff_ff })
  .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
  .map((code) => String.fromCodePoint(code));

const cache = new Map<string, fc.Arbitrary<string>>();

/** Generates text for a location. Each part of a request allows other characters. */
export function textAt([part = ""]: readonly string[], lengths: fc.StringSharedConstraints = {}): fc.Arbitrary<string> {
  const key = JSON.stringify([part, lengths]);
  // fast-check needs longer to create an arbitrary than to use it.
  const text = cache.get(key) ?? createText(part, lengths);
  cache.set(key, text);
  return text;
}

function createText(part: string, lengths: fc.StringSharedConstraints): fc.Arbitrary<string> {
  if (part === "header") return headerText;
  if (part === "path" || part === "query") return urlText.filter((text) => !["", ".", ".."].includes(text));
  return fc.oneof(
    { weight: 2, arbitrary: fc.string(lengths) },
    { weight: 1, arbitrary: fc.string({ ...lengths, unit: anyCharacter }) },
  );
}

/** Visible characters. HTTP trims spaces at both ends of a header. */
const headerText = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);

/** Includes the reserved characters of URLs. Excludes control characters: no client sends them. */
const urlText = fc.string({
  maxLength: 64,
  unit: fc.oneof(
    fc.constantFrom("/", "?", "#", "%", "&", "=", "+", ".", ";", ":", "@", " ", "\\", "{", "}"),
    fc.string({ minLength: 1, maxLength: 1 }),
    anyCharacter.filter((character) => !/\p{Cc}/u.test(character)),
  ),
});
