import { expect, test } from "vitest";
import { readReleaseState } from "../src/release-state.ts";

test("the scope is that of an npm package", () => {
  expect(readReleaseState().scope).toMatch(/^@[a-z0-9][a-z0-9._-]*$/);
});
