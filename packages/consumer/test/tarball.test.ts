import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";

let manifest: string;
beforeAll(async () => {
  manifest = await readFile(join(inject("project"), "node_modules/@hwc-users/client/package.json"), "utf8");
});

test("the packed package.json can be installed outside this repository", () => {
  expect(manifest).not.toMatch(/catalog:|workspace:/);
});

test("the one dependency is openapi-fetch, in an exact version", () => {
  expect(JSON.parse(manifest).dependencies).toEqual({ "openapi-fetch": expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test("the one peer is undici, and a consumer can do without it", () => {
  const { peerDependencies, peerDependenciesMeta } = JSON.parse(manifest);
  expect(Object.keys(peerDependencies)).toEqual(["undici"]);
  expect(peerDependenciesMeta).toEqual({ undici: { optional: true } });
});

test("nothing runs on install", () => {
  const scripts = Object.keys(JSON.parse(manifest).scripts ?? {});
  expect(scripts.filter((name) => /install|prepare/.test(name))).toEqual([]);
});

test("a bundler may leave out what is not used", () => {
  expect(JSON.parse(manifest).sideEffects).toBe(false);
});
