import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";

/** The packages that users install, and the spec that they are generated from. Changesets releases them together. */
const RELEASED = ["spec", "packages/client", "apps/mock", "packages/contract", "packages/faults"];

const manifestOf = (folder: string) => JSON.parse(read(`${folder}/package.json`));
const { version } = manifestOf("spec");

function read(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}

test.for(RELEASED)("%s has the version of the spec", (folder) => {
  expect(manifestOf(folder).version, `write "version": "${version}" in ${folder}/package.json`).toBe(version);
});

test.for(["spec/openapi.yaml", "spec/sign-in/openapi.yaml", "apps/mock/control/openapi.yaml"])(
  "%s has the version of its package",
  (document) => {
    const written = /^info:\n(?: .*\n)*? {2}version: (\S+)$/m.exec(read(document))?.[1];
    expect(written, `write "version: ${version}" in ${document}`).toBe(version);
  },
);

test("Changesets gives these packages one version", () => {
  const names = RELEASED.map((folder) => manifestOf(folder).name);
  expect(JSON.parse(read(".changeset/config.json")).fixed).toEqual([names]);
});

test("the last release has the version of the packages", () => {
  const released = JSON.parse(read("spec/released/openapi.json")).info.version;
  expect(released, "the version changes with a release: run pnpm baseline").toBe(version);
});
