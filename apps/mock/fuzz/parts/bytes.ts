import fc from "fast-check";

export const ANY_BYTES = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));

/** The characters that a parser of headers may trip over. */
export const HEADER_TEXT = fc.string({
  unit: fc.constantFrom(..."abcXYZ019-_.,;:=\"'/\\ \t\xe4\xff{}[]()<>@%"),
  maxLength: 60,
});
