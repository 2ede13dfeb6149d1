import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { NO_REPOSITORY, prepareRelease } from "../src/copy/prepare-release.ts";
import { temporaryFolder } from "./tarball.ts";

const README = `# Spec

<!-- unreleased -->

Build it.

<!-- /unreleased -->

<!-- released

\`npm install\` it.

/released -->

[Guide](../docs/guide.md#start), [document](dist/openapi.json), [changes](CHANGELOG.md), [script](scripts/a.ts), [here](#spec),
[site](https://example.com).
`;

/** A repository with one package that is published. */
async function repositoryWith(readme: string): Promise<string> {
  const folder = await temporaryFolder();
  const files = {
    "release.json": JSON.stringify({ scope: "@any", repository: null, published: null }),
    "docs/guide.md": "# Start\n",
    "spec/package.json": JSON.stringify({ name: "@any/spec", version: "0.2.0", files: ["dist"] }),
    "spec/README.md": readme,
    "spec/CHANGELOG.md": "# Changelog\n",
    "spec/dist/openapi.json": "{}",
    "spec/scripts/a.ts": "",
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  return folder;
}

test("the packed README installs from npm, and links the repository where the tarball has no file", async () => {
  const folder = await repositoryWith(README);
  expect(prepareRelease(folder)).toEqual({ version: "0.2.0", repository: NO_REPOSITORY, previous: null });
  const text = readFileSync(join(folder, "spec/README.md"), "utf8");
  expect(text.split("\n\n").slice(1)).toEqual([
    "`npm install` it.",
    `[Guide](${NO_REPOSITORY}/blob/v0.2.0/docs/guide.md#start), [document](dist/openapi.json), [changes](CHANGELOG.md), [script](${NO_REPOSITORY}/blob/v0.2.0/spec/scripts/a.ts), [here](#spec),\n[site](https://example.com).\n`,
  ]);
});

test("release.json has the version of the release", async () => {
  const folder = await repositoryWith(README);
  prepareRelease(folder);
  const state = { scope: "@any", repository: NO_REPOSITORY, published: "0.2.0" };
  expect(JSON.parse(readFileSync(join(folder, "release.json"), "utf8"))).toEqual(state);
});

test("a link to no file of the repository is refused", async () => {
  const folder = await repositoryWith("[Guide](../docs/gone.md)\n");
  expect(() => prepareRelease(folder)).toThrow("spec/README.md: ../docs/gone.md leads to no file of the repository");
});
