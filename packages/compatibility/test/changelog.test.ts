import { describe, expect, test } from "vitest";
import type { Change } from "../src/change.ts";
import type { ChangeFile } from "../src/change-files/change-file.ts";
import { changelogEntry } from "../src/changelog/changelog-entry.ts";
import { insertEntry } from "../src/changelog/insert-entry.ts";

const changes: Change[] = [
  { package: "@hwc-users/spec", impact: "patch", location: "a", text: "`description` of `name` changed." },
  { package: "@hwc-users/spec", impact: "breaking", location: "b", text: "Response `404` was removed." },
];
const files: ChangeFile[] = [
  { id: "one", summary: "Clearer descriptions.", releases: [{ name: "@hwc-users/spec", type: "patch" }] },
  { id: "two", summary: "**Breaking**: no `404`.\nUse 400.", releases: [{ name: "@hwc-users/spec", type: "minor" }] },
];

describe("the entry", () => {
  test("has the next version, the texts of the change files and every change", () => {
    expect(changelogEntry(changes, files, "0.1.3")).toBe(`## 0.2.0

### Breaking changes

- **Breaking**: no \`404\`.
  Use 400.

### Changes

- Clearer descriptions.

### The spec and the types in detail

- **Breaking**: \`b\`: Response \`404\` was removed.
- \`a\`: \`description\` of \`name\` changed.`);
  });

  test.for([
    ["patch", "1.2.4"],
    ["minor", "1.3.0"],
    ["major", "2.0.0"],
  ] as const)("of a %s release of 1.2.3 is that of %s", ([type, version]) => {
    const file = { id: "a", summary: "Text.", releases: [{ name: "@hwc-users/client", type }] };
    expect(changelogEntry([], [file], "1.2.3")).toBe(`## ${version}\n\n### Changes\n\n- Text.`);
  });

  test("needs a change file", () => {
    expect(() => changelogEntry(changes, [], "0.1.0")).toThrow('Run "pnpm changeset" first.');
  });
});

describe("the changelog", () => {
  const changelog = "---\ntitle: Changelog\n---\n\nText.\n\n## 0.1.0\n\nOld.\n";

  test("gets an entry above the last one", () => {
    expect(insertEntry(changelog, "## 0.2.0\n\nNew.")).toBe(
      "---\ntitle: Changelog\n---\n\nText.\n\n## 0.2.0\n\nNew.\n\n## 0.1.0\n\nOld.\n",
    );
  });

  test("gets no second entry of a version", () => {
    expect(() => insertEntry(changelog, "## 0.1.0\n\nAgain.")).toThrow('The changelog has the entry "## 0.1.0".');
  });
});
