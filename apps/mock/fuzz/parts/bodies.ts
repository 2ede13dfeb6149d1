import fc from "fast-check";
import { PERSONAL } from "../hostile-request.ts";
import { ANY_BYTES } from "./bytes.ts";

/** JSON that is nested far deeper than any recursion may go. */
export const deepJson = fc
  .integer({ min: 1, max: 100_000 })
  .chain((depth) =>
    fc.constantFrom(
      "[".repeat(depth),
      `${"[".repeat(depth)}${"]".repeat(depth)}`,
      `${'{"name":'.repeat(depth)}1${"}".repeat(depth)}`,
    ),
  );

const json = fc.oneof(
  { weight: 4, arbitrary: fc.json({ maxDepth: 4 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{"__proto__":{"name":"x"}}',
      '{"constructor":{"prototype":{"name":1}}}',
      '{"name":1e999}',
      '{"name":"\\ud800"}',
      '{"line\\nbreak \\u001b[31m":1}',
      `{"name":"${PERSONAL}"}`,
      `{"name":{"${"deep".repeat(50)}":"${PERSONAL}"}}`,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 400 }).map((digits) => `{"sortLevel":${"9".repeat(digits)},"status":-0}`),
  },
  { weight: 2, arbitrary: fc.json().map((text) => text.slice(0, text.length / 2)) },
  { weight: 1, arbitrary: deepJson },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2000 }).map((members) => `[${"1,".repeat(members)}1]`) },
);

export const body = fc.oneof(
  { weight: 5, arbitrary: json.map((text) => Buffer.from(text)) },
  { weight: 2, arbitrary: ANY_BYTES },
  { weight: 1, arbitrary: json.map((text) => Buffer.from(text, "utf16le")) },
  { weight: 1, arbitrary: fc.constant(Buffer.alloc(0)) },
);

/** The sizes around a limit of the body: the last accepted one, the first rejected one, and the next power of two. */
export function bodyAround(limit: number): fc.Arbitrary<Buffer> {
  return fc.constantFrom(limit - 1, limit, limit + 1, limit * 2).map((size) => Buffer.alloc(size, 0x20));
}
