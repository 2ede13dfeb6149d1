import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkInstructions, listFiles, readNames, readReleaseState, variantOf } from "@hwc-users/release-state";
import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";

/** Tests run commands against registries of their own, and list commands that are refused. */
const TEST = /(^|\/)test\//;

const state = readReleaseState();
const names = {
  unreleased: readNames(repository, state, "unreleased"),
  released: readNames(repository, state, "released"),
};

test("no file relies on a package that is not released, and Markdown shows the instructions that hold", () => {
  const files = listFiles(repository).filter((file) => !TEST.test(file));
  const problems = files.flatMap((file) => {
    const text = readFileSync(join(repository, file), "utf8");
    return text.includes("\0") ? [] : checkInstructions(file, text, variantOf(state), names);
  });
  expect(problems).toEqual([]);
});
