import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const file = join(inject("project"), "node_modules/@hwc-users/client/package.json");
const manifest = JSON.parse(await readFile(file, "utf8"));

test("the client depends on openapi-fetch only, in an exact version", () => {
  expect(manifest.dependencies).toEqual({ "openapi-fetch": expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test("the client has one peer, undici, which is optional", () => {
  expect(Object.keys(manifest.peerDependencies)).toEqual(["undici"]);
  expect(manifest.peerDependenciesMeta).toEqual({ undici: { optional: true } });
});

test("bundlers may drop unused modules of the client", () => {
  expect(manifest.sideEffects).toBe(false);
});
