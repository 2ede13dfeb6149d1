import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { switchRelease } from "../src/index.ts";

const STATE = '{\n  "scope": "@example",\n  "repository": null,\n  "published": null\n}\n';
const README = "<!-- unreleased -->\nclone\n<!-- /unreleased -->\n<!-- released\nnpm\n/released -->\n";
const FILES = { "release.json": STATE, "README.md": README, "docs/a.md": README, "a.ts": README };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "switch-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), "utf8");

test("switches release.json and all Markdown files, and back to the same bytes", () => {
  switchRelease(root, Object.keys(FILES), "0.2.0");
  expect(JSON.parse(read("release.json"))).toEqual({ scope: "@example", repository: null, published: "0.2.0" });
  for (const file of ["README.md", "docs/a.md"]) expect(read(file)).toContain("<!-- released -->\nnpm\n");
  expect(read("a.ts")).toBe(README);

  switchRelease(root, Object.keys(FILES), null);
  expect(Object.fromEntries(Object.keys(FILES).map((file) => [file, read(file)]))).toEqual(FILES);
});

test("writes the published version into instructions for npm only", () => {
  const text = (version: string) =>
    `<!-- unreleased -->\n@example/a@0.0.1\n<!-- /unreleased -->\n<!-- released\nnpx @example/a@${version} -p 1.0.0\n/released -->\n@example/a@0.0.1\n`;
  writeFileSync(join(root, "README.md"), text("0.1.0-rc.1"));
  switchRelease(root, Object.keys(FILES), "0.2.0");
  switchRelease(root, Object.keys(FILES), null);
  expect(read("README.md")).toBe(text("0.2.0"));
});

test("changes nothing when a marker is wrong, and reports its file and line", () => {
  writeFileSync(join(root, "docs/a.md"), "text\n<!-- released\n");
  expect(() => switchRelease(root, Object.keys(FILES), "0.2.0")).toThrow("docs/a.md: line 2: this variant has no end");
  expect([read("README.md"), read("release.json")]).toEqual([README, STATE]);
});
