import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./code-blocks/read-blocks.ts";

/** A path in backticks: with a slash, and without placeholders or blanks. */
const PATH = /`([\w-][\w.-]*(?:\/[\w.-]+)+\/?|[\w.-]+\/)`/g;

/** Lists the paths that exist neither in the repository nor in a source folder that the text names. */
function missingPaths(text: string): string[] {
  const paths = Array.from(text.matchAll(PATH), ([, path = ""]) => path);
  const folders = ["", ...paths.filter((path) => path.endsWith("/src"))];
  return paths.filter((path) => !folders.some((folder) => existsSync(join(root, folder, path))));
}

test.for(["CONTRIBUTING.md", "docs/architecture.md"])("%s names only files and folders that exist", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  expect(text).toMatch(PATH);
  expect(missingPaths(text), `correct the paths in ${page}`).toEqual([]);
});

test("a path that does not exist is missing", () => {
  const text = "`spec/operations/`, `call/path.ts`, `spec/nowhere.yaml`, `spec/<name>.yaml` of `packages/client/src`.";
  expect(missingPaths(text)).toEqual(["spec/nowhere.yaml"]);
});
