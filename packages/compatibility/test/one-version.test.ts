import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { packages } from "../src/packages.ts";
import { documentVersion } from "../src/release/document-version.ts";

const { version } = JSON.parse(read("spec/package.json"));

function read(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

test.for(packages)("$name has the version of the spec, in its documents and its changelog, too", (each) => {
  const { name, version: written } = JSON.parse(read(`${each.folder}/package.json`));
  expect({ name, version: written }).toEqual({ name: each.name, version });
  for (const document of each.documents) expect(documentVersion(read(`${each.folder}/${document}`))).toBe(version);
  const [, newest] = /^## (.*)$/m.exec(read(`${each.folder}/CHANGELOG.md`)) ?? [];
  expect(newest, `the first entry of ${each.folder}/CHANGELOG.md`).toBe(version);
});

test("Changesets gives these packages one version", () => {
  expect(JSON.parse(read(".changeset/config.json")).fixed).toEqual([packages.map(({ name }) => name)]);
});

test("the last release has the version of the packages", () => {
  const released = JSON.parse(read("spec/released/openapi.json")).info.version;
  expect(released, "the version changes with a release: run pnpm release:version").toBe(version);
});
