import { errorCodeIn, signInOperations } from "@hwc-users/spec";
import { expect, test } from "vitest";

test.for([
  [{ error_code: "USG.1", error_msg: "No." }, "USG.1"],
  [{ error: { code: 401, message: "No." } }, 401],
  [{ error: "No." }, undefined],
  [{ error_msg: "No." }, undefined],
  [null, undefined],
  ["USG.1", undefined],
] as const)("the error code in %j is %j", ([body, code]) => {
  expect(errorCodeIn(body)).toBe(code);
});

test("is in the examples of every sign-in", () => {
  for (const { responses } of signInOperations) {
    const codes = responses.flatMap(({ examples }) => examples.map(({ value }) => errorCodeIn(value)));
    expect(codes.filter((code) => code !== undefined).length).toBeGreaterThan(2);
  }
});
