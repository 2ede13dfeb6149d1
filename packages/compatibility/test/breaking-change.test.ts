import { expect, test } from "vitest";
import { type ChangeFile, parseChangeFile } from "../src/change-files/change-file.ts";
import { missingChangeFiles } from "../src/change-files/missing-change-files.ts";
import { describeMissing } from "../src/change-files/report.ts";
import { changelogEntry } from "../src/changelog/changelog-entry.ts";
import { nextVersion } from "../src/release/next-version.ts";
import { compareEdited } from "./compare-edited.ts";

const RELEASED = "1.0.0";
const TEXT = "**Breaking**: `title` of `UserChange` was removed. Omit it.";

/** Removes a field of the spec, as `pnpm release:chain` does in a copy of the repository. */
const changes = await compareEdited("        title: { type: string, x-service-default: none }\n", "");

function changeFile(bump: string, text: string): ChangeFile {
  return parseChangeFile("less.md", `---\n"@hwc-users/spec": ${bump}\n---\n\n${text}\n`);
}

function problemOf(...files: ChangeFile[]): string {
  return describeMissing(missingChangeFiles(changes, files, RELEASED));
}

test("a removed field of the spec is refused, with the change file to write", () => {
  expect(problemOf()).toContain(
    '---\n"@hwc-users/spec": major\n---\n\n- **Breaking**: Property `title` of `UserChange` was removed.\n',
  );
});

test("the change file that the report prints is accepted", () => {
  const [, file = ""] = /(---\n.*?was removed\.\n)/s.exec(problemOf()) ?? [];
  expect(missingChangeFiles(changes, [parseChangeFile("less.md", file)], RELEASED)).toEqual([]);
});

test("a minor change file is refused", () => {
  expect(problemOf(changeFile("minor", TEXT))).toContain(
    "needs a bump of major; the largest in the change files is minor",
  );
});

test("a major change file without the names is refused", () => {
  const problem = problemOf(changeFile("major", "**Breaking**: a field was removed."));
  expect(problem).toContain("has breaking changes that no change file describes: 1.");
});

test("a major change file with the names releases the next major version", () => {
  const file = changeFile("major", TEXT);
  expect(missingChangeFiles(changes, [file], RELEASED)).toEqual([]);
  expect(nextVersion(RELEASED, [file])).toBe("2.0.0");
  expect(changelogEntry("@hwc-users/spec", "2.0.0", changes, [file])).toContain(`### Breaking changes\n\n- ${TEXT}`);
});
