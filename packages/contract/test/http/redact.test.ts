import { expect, test } from "vitest";
import { createRedact } from "../../src/http/redact.ts";

const redact = createRedact(["abcdefghij", "short"]);

test.for([
  ["a abcdefghij b", "a [token] b"],
  ["a cdefghij b", "a [token] b"],
  ["abcdefgh!", "[token]!"],
  ["defghij", "defghij"],
  ["short", "short"],
])("redacts parts of 8 characters: %s", ([text = "", redacted]) => {
  expect(redact(text)).toBe(redacted);
});
