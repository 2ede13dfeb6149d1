import { expect, test } from "vitest";
import type { Change, Impact } from "../src/change.ts";
import type { ChangeFile } from "../src/change-files/change-file.ts";
import { missingChangeFiles } from "../src/change-files/missing-change-files.ts";
import { describeMissing } from "../src/change-files/report.ts";

const SPEC = "@hwc-users/spec";
const removal = specChange("breaking", "Property `title` of `User` was removed.");
const addition = specChange("minor", "`nickname` was added.");
const correction = specChange("patch", "`description` of `name` changed.");

function specChange(impact: Impact, text: string): Change {
  return { package: SPEC, impact, location: "updateUser", text };
}

function changeFile(type: "none" | "patch" | "minor" | "major", summary: string, name = SPEC): ChangeFile {
  return { id: "a", summary, releases: [{ name, type }] };
}

test("without changes, no change file is needed", () => {
  expect(missingChangeFiles([], [], "0.1.0")).toEqual([]);
});

test.for([
  [correction, "patch"],
  [addition, "minor"],
] as const)("$0.impact change needs a change file of at least that bump", ([change, bump]) => {
  expect(missingChangeFiles([change], [], "0.1.0")).toMatchObject([{ package: SPEC, bump, undescribed: [] }]);
  expect(missingChangeFiles([change], [changeFile(bump, "Text.")], "0.1.0")).toEqual([]);
  expect(missingChangeFiles([change], [changeFile("major", "Text.")], "0.1.0")).toEqual([]);
});

test("a smaller bump is not enough", () => {
  expect(missingChangeFiles([addition], [changeFile("patch", "Text.")], "0.1.0")).toHaveLength(1);
});

test("the bump none covers nothing", () => {
  expect(missingChangeFiles([correction], [changeFile("none", "Text.")], "0.1.0")).toHaveLength(1);
});

test("of several change files, the largest bump counts", () => {
  const files = [changeFile("patch", "Text."), changeFile("minor", "Text.")];
  expect(missingChangeFiles([addition], files, "0.1.0")).toEqual([]);
});

test("the change file of another package is not enough", () => {
  const file = changeFile("minor", "Text.", "@hwc-users/client");
  expect(missingChangeFiles([addition], [file], "0.1.0")).toHaveLength(1);
});

test("one change file covers several changes of a package", () => {
  expect(missingChangeFiles([addition, correction], [changeFile("minor", "Text.")], "0.1.0")).toEqual([]);
});

test.for([
  ["without the word", "Removes `title` of `User`."],
  ["with the word inside a line", "This is **Breaking**: `title` of `User` is gone."],
  ["without every name", "**Breaking**: `title` is gone."],
  ["with a name in another paragraph", "**Breaking**: see below.\n\nCorrects `title` of `User`."],
  [
    "with a name in another item",
    "- **Breaking**: `title` of `Team` is gone.\n- **Breaking**: `name` of `User` is gone.",
  ],
] as const)("a breaking change is not covered by a text %s", ([, summary]) => {
  const files = [changeFile("minor", summary)];
  expect(missingChangeFiles([removal], files, "0.1.0")).toEqual([
    { package: SPEC, bump: "minor", written: "minor", undescribed: [removal] },
  ]);
});

test.for([
  "**Breaking**: `title` of `User` is gone.",
  "**Breaking**: this release removes\n`title` of `User`.",
  "Cleaner.\n\n- **Breaking**: `User` loses `title`.",
])("before 1.0.0, a minor change file covers a breaking change: %s", (summary) => {
  expect(missingChangeFiles([removal], [changeFile("minor", summary)], "0.1.0")).toEqual([]);
  expect(missingChangeFiles([removal], [changeFile("patch", summary)], "0.1.0")).toHaveLength(1);
});

test("from 1.0.0 on, a breaking change needs a major change file", () => {
  const summary = "**Breaking**: `title` of `User` is gone.";
  expect(missingChangeFiles([removal], [changeFile("minor", summary)], "1.0.0")).toMatchObject([{ bump: "major" }]);
  expect(missingChangeFiles([removal], [changeFile("major", summary)], "1.0.0")).toEqual([]);
});

test("one description does not cover a later breaking change", () => {
  const later = specChange("breaking", "Response `404` was removed.");
  const files = [changeFile("minor", "**Breaking**: `title` of `User` is gone.")];
  expect(missingChangeFiles([removal, later], files, "0.1.0")).toMatchObject([{ undescribed: [later] }]);
});

test.for([
  [[], "- @hwc-users/spec needs a bump of minor; no change file names it."],
  [
    [changeFile("patch", "**Breaking**: `title` of `User` is gone.")],
    "- @hwc-users/spec needs a bump of minor; the largest in the change files is patch.",
  ],
  [[changeFile("minor", "Text.")], "- @hwc-users/spec has breaking changes that no change file describes: 1."],
] as const)("the report names what the change files lack: $1", ([files, line]) => {
  expect(describeMissing(missingChangeFiles([removal], files, "0.1.0"))).toContain(line);
});
