import { describe, expect, test } from "vitest";
import type { Change } from "../src/change.ts";
import type { ChangeFile } from "../src/change-files/change-file.ts";
import { changelogEntry } from "../src/changelog/changelog-entry.ts";
import { insertEntry } from "../src/changelog/insert-entry.ts";

const [SPEC, CLIENT, MOCK] = ["@hwc-users/spec", "@hwc-users/client", "@hwc-users/mock"] as const;

const changes: Change[] = [
  { package: SPEC, impact: "patch", location: "a", text: "`description` of `name` changed." },
  { package: SPEC, impact: "breaking", location: "b", text: "Response `404` was removed." },
  { package: CLIENT, impact: "minor", location: "c", text: "The export `d` was added." },
];
const files: ChangeFile[] = [
  { id: "one", summary: "Clearer descriptions.", releases: [{ name: SPEC, type: "patch" }] },
  { id: "two", summary: "**Breaking**: no `404`.\nUse 400.", releases: [{ name: SPEC, type: "minor" }] },
  { id: "three", summary: "- New.\n- Newer.", releases: [SPEC, CLIENT].map((name) => ({ name, type: "minor" })) },
  { id: "four", summary: "Internal.", releases: [{ name: MOCK, type: "none" }] },
];

describe("the entry of a package", () => {
  test("has the texts of its change files and every change", () => {
    expect(changelogEntry(SPEC, "0.2.0", changes, files)).toBe(`## 0.2.0

### Breaking changes

- **Breaking**: no \`404\`.
  Use 400.

### Changes

- Clearer descriptions.
- New.
- Newer.

### In detail

- **Breaking**: \`b\`: Response \`404\` was removed.
- \`a\`: \`description\` of \`name\` changed.`);
  });

  test("has nothing about other packages", () => {
    expect(changelogEntry(CLIENT, "0.2.0", changes, files)).toBe(
      "## 0.2.0\n\n### Changes\n\n- New.\n- Newer.\n\n### In detail\n\n- `c`: The export `d` was added.",
    );
  });

  test.for([MOCK, "@hwc-users/contract"] as const)("without a change is one sentence: %s", (name) => {
    const text = "Released together with the other packages, without a change of its own.";
    expect(changelogEntry(name, "0.2.0", changes, files)).toBe(`## 0.2.0\n\n${text}`);
  });
});

describe("the changelog", () => {
  const changelog = "# @hwc-users/spec\n\nText.\n\n## 0.1.0\n\nOld.\n";

  test("gets an entry above the last one", () => {
    expect(insertEntry(changelog, "## 0.2.0\n\nNew.")).toBe(
      "# @hwc-users/spec\n\nText.\n\n## 0.2.0\n\nNew.\n\n## 0.1.0\n\nOld.\n",
    );
  });

  test("gets no second entry of a version", () => {
    expect(() => insertEntry(changelog, "## 0.1.0\n\nAgain.")).toThrow('The changelog has the entry "## 0.1.0".');
  });
});
