import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeVersions } from "@hwc-users/node-versions";
import { describe, expect, inject, test } from "vitest";

const [oldest = 0, newest = 0] = [nodeVersions[0], nodeVersions.at(-1) ?? ""].map((version) =>
  Number.parseInt(version, 10),
);
const project = inject("project");
const packages = inject("packages").map(({ name }) => {
  const file = join(project, "node_modules", name, "package.json");
  return { name, manifest: JSON.parse(readFileSync(file, "utf8")) };
});

// What else a tarball must have is checked in packages/release.
describe.for(packages)("the package.json of $name", ({ name, manifest }) => {
  test("has the fields that npm shows, and is public", () => {
    expect(manifest).toMatchObject({ description: expect.any(String), author: "The hwc-users authors" });
    expect(manifest.keywords).toContain("huawei-cloud");
    expect(manifest.publishConfig).toEqual({ access: "public" });
  });

  test("accepts the versions that the tests run in", () => {
    const { engines, peerDependencies = {} } = manifest;
    expect(engines).toEqual(name === "@hwc-users/spec" ? undefined : { node: `>=${oldest} <${newest + 1}` });
    // With an end: the next major version can be incompatible.
    for (const range of Object.values(peerDependencies)) expect(range).toMatch(/^\^\d+\.0\.0( \|\| \^\d+\.0\.0)*$/);
  });
});
