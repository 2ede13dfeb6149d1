import { expect, test } from "vitest";
import { releaseNotes } from "../src/release-notes.ts";

const client = {
  name: "client",
  text: "# client\n\n## 0.2.0\n\n### Minor changes\n\n- A retry.\n\n## 0.1.0\n\n- The first.\n",
};
const mock = { name: "mock", text: "# mock\n\n## 0.2.0 (2026-12-01)\n\n- A reply.\n" };
const contract = { name: "contract", text: "# contract\n\n## 0.1.0\n\n- The first.\n" };

test("has what each package changed in the version", () => {
  expect(releaseNotes("0.2.0", [client, mock, contract])).toBe(
    "## client\n\n### Minor changes\n\n- A retry.\n\n## mock\n\n- A reply.\n",
  );
});

test("refuses a version that no changelog has", () => {
  expect(() => releaseNotes("0.2", [client, mock])).toThrow("No CHANGELOG.md has the version 0.2.");
});
