import { describe, expect, test } from "vitest";
import { parsePreference } from "../src/preference/parse-preference.ts";
import { PreferenceError } from "../src/preference/preference-error.ts";

describe("parsePreference", () => {
  test.for<[header: string, preference: object]>([
    ["", {}],
    [" , ,", {}],
    ["code=403", { code: "403" }],
    ["CODE = 403 ,\tExample=notAllowed", { code: "403", example: "notAllowed" }],
    ['code="403"', { code: "403" }],
    ['example="a, b; c"', { example: "a, b; c" }],
    ['example="a \\"b\\" \\\\ c"', { example: 'a "b" \\ c' }],
    ["code=200, code=400", { code: "200" }],
    ["dynamic=true", { dynamic: true }],
    ['dynamic="false"', { dynamic: false }],
    ["fault=503@5%", { fault: "503@5%" }],
    ["example=a=b", { example: "a=b" }],
    ["respond-async, wait=100, return=minimal, handling=lenient, code=403", { code: "403" }],
    ['unknown="code=500, code=403", code=400', { code: "400" }],
    ['unknown="never closed, code=403', {}],
    ["=403, ;;, code=400", { code: "400" }],
  ])("parses %j", ([header, preference]) => {
    expect(parsePreference(header)).toEqual({ preference, hints: [] });
  });

  test.for([
    ["code", "Write code=<value>."],
    ["code=", "Write code=<value>."],
    ['code=""', "Write code=<value>."],
    ["code=4 03", "Write code=<value>."],
    ['example="never closed', "Write example=<value>."],
    ["dynamic=yes", "Write dynamic=true or dynamic=false."],
    ["dynamic", "Write dynamic=<value>."],
  ] as const)("rejects %j", ([header, message]) => {
    expect(() => parsePreference(header)).toThrow(PreferenceError);
    expect(() => parsePreference(header)).toThrow(message);
  });

  test.for([
    ["cod=403", 'Prefer: ignored "cod". Did you mean "code"?'],
    ["examples=x", 'Prefer: ignored "examples". Did you mean "example"?'],
    ["Exampel=x", 'Prefer: ignored "exampel". Did you mean "example"?'],
    ["faul=reset", 'Prefer: ignored "faul". Did you mean "fault"?'],
  ] as const)("ignores %s with a hint", ([header, hint]) => {
    expect(parsePreference(header)).toEqual({ preference: {}, hints: [hint] });
  });

  test("reads a semicolon as a comma after a preference of the mock, since many write it so", () => {
    expect(parsePreference("code=403; example=notAllowed").preference).toEqual({ code: "403", example: "notAllowed" });
    expect(parsePreference("code=403; code=500, foo; example=a").preference).toEqual({ code: "403" });
  });

  test("keeps hints few, short and printable, and without values", () => {
    const names = [..."abcdefgh"].map((letter) => `code${letter}\u0007=secret`);
    const { hints } = parsePreference(names.join(","));
    expect(hints).toHaveLength(3);
    for (const hint of hints) {
      expect(hint).toMatch(/^[\x20-\x7e]{1,80}$/);
      expect(hint).not.toContain("secret");
    }
  });

  // Quadratic time would take minutes, longer than the timeout of a test.
  test.for([
    ["quotes", '"'.repeat(100_000), []],
    ["commas", ",;".repeat(50_000), []],
    ["names", "cod,".repeat(25_000), ['Prefer: ignored "cod". Did you mean "code"?']],
    ["a long name", "c".repeat(100_000), []],
  ] as const)("parses a hostile header in linear time: %s", ([, header, hints]) => {
    expect(parsePreference(header)).toEqual({ preference: {}, hints });
  });

  test("rejects a long quoted value that never ends, in linear time", () => {
    expect(() => parsePreference(`code="${"\\".repeat(99_999)}`)).toThrow(PreferenceError);
  });
});
