import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renameScope } from "../src/index.ts";

const FILES = {
  "release.json": '{ "scope": "@before", "repository": null, "published": null }',
  "package.json": '{ "name": "before" }',
  "packages/client/package.json": '{ "name": "@before/client", "exports": { "@before/source": "./src/index.ts" } }',
  "README.md":
    "Names of @before. `npm install ./before-client-0.1.0.tgz`, `npx before-mock`, @before-2/x, @before.org\n",
  "a.ts": 'import "@before/client"; // /^@before\\//, before-client-*.tgz, before-image-0.1.0.tgz\n',
  "icon.png": "@before\0",
};
const AFTER = {
  ...FILES,
  "release.json": FILES["release.json"].replace("@before", "@after"),
  "packages/client/package.json": FILES["packages/client/package.json"].replaceAll("@before", "@after"),
  "README.md": "Names of @after. `npm install ./after-client-0.1.0.tgz`, `npx before-mock`, @before-2/x, @before.org\n",
  "a.ts": 'import "@after/client"; // /^@after\\//, after-client-*.tgz, before-image-0.1.0.tgz\n',
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "scope-"));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const files = Object.keys(FILES);
const readAll = () => Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

test("renames the scope and the tarballs, keeps other names, and renames back to the same bytes", () => {
  expect(renameScope(root, files, "@after")).toEqual(
    files.filter((file) => !["package.json", "icon.png"].includes(file)),
  );
  expect(readAll()).toEqual(AFTER);
  renameScope(root, files, "@before");
  expect(readAll()).toEqual(FILES);
});

test.for(["after", "@After", "@after/client", "@", ""])(
  "rejects %j, which is no scope, and changes nothing",
  (scope) => {
    expect(() => renameScope(root, files, scope)).toThrow(`"${scope}" is no scope of npm. Write it like @`);
    expect(readAll()).toEqual(FILES);
  },
);

test("rejects a scope that a file has already, and changes nothing", () => {
  writeFileSync(join(root, "a.ts"), 'import "@after/x";');
  expect(() => renameScope(root, files, "@after")).toThrow("a.ts has the scope @after already. Choose another.");
  expect(readAll()["README.md"]).toBe(FILES["README.md"]);
});

test("shows the instructions for the time before a release, because nothing is published under the new scope", () => {
  writeFileSync(join(root, "release.json"), '{ "scope": "@before", "repository": null, "published": "1.0.0" }');
  writeFileSync(
    join(root, "README.md"),
    "<!-- unreleased\n\nClone\n\n/unreleased -->\n\n<!-- released -->\n\n@before/client\n\n<!-- /released -->\n",
  );
  renameScope(root, files, "@after");
  expect(JSON.parse(readAll()["release.json"] ?? "")).toEqual({ scope: "@after", repository: null, published: null });
  expect(readAll()["README.md"]).toContain("<!-- unreleased -->\n\nClone");
  expect(readAll()["README.md"]).toContain("<!-- released\n\n@after/client");
});
