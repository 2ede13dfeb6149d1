import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository, runOrThrow } from "@hwc-users/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Change } from "../src/change.ts";
import { type ChangeFile, parseChangeFile } from "../src/change-files/change-file.ts";
import { packages } from "../src/packages.ts";
import { nextVersion } from "../src/release/next-version.ts";
import { writeRelease } from "../src/release/write-release.ts";

const removal: Change = {
  package: "@hwc-users/spec",
  impact: "breaking",
  location: "updateUser > requestBody > title",
  text: "Property `title` of `UserChange` was removed.",
};
const DOCUMENT = "openapi: 3.1.0 # latest\ninfo:\n  title: Users\n  version: 1.0.0\n  summary: 'version: 1.0.0'\n";

let root: string;

/** Writes a repository that released 1.0.0, with the files that a release edits. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "write-release-"));
  await write("package.json", JSON.stringify({ private: true, packageManager: "pnpm@12.0.0" }));
  await write("pnpm-workspace.yaml", "packages: [spec, packages/*, apps/*]\n");
  await mkdir(join(root, ".changeset"));
  await cp(join(repository, ".changeset/config.json"), join(root, ".changeset/config.json"));
  await write("apps/start/package.json", JSON.stringify({ name: "@hwc-users/start", version: "0.1.0", private: true }));
  for (const { name, folder, documents } of packages) {
    await write(`${folder}/package.json`, `${JSON.stringify({ name, version: "1.0.0", license: "MIT" }, null, 2)}\n`);
    await write(`${folder}/CHANGELOG.md`, `# ${name}\n\n## 1.0.0\n\nThe first version.\n`);
    for (const document of documents) await write(`${folder}/${document}`, DOCUMENT);
  }
  await runOrThrow("git", ["init", "--quiet"], { cwd: root });
});

afterEach(() => rm(root, { recursive: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

function read(file: string): Promise<string> {
  return readFile(join(root, file), "utf8");
}

/** Writes change files, by their names, and releases them. */
async function release(changes: Change[], texts: Record<string, string>): Promise<string | undefined> {
  const changeFiles: ChangeFile[] = [];
  for (const [name, text] of Object.entries(texts)) {
    await write(`.changeset/${name}`, text);
    changeFiles.push(parseChangeFile(name, text));
  }
  const version = nextVersion("1.0.0", changeFiles);
  if (version !== undefined) await writeRelease(root, version, { changes, changeFiles });
  return version;
}

const MAJOR =
  '---\n"@hwc-users/spec": major\n"@hwc-users/client": major\n---\n\n**Breaking**: `title` of `UserChange` was removed.\n';

describe("a major change file", () => {
  test("releases 2.0.0 of every package, its documents and its changelog", async () => {
    expect(await release([removal], { "less.md": MAJOR })).toBe("2.0.0");
    for (const { name, folder, documents } of packages) {
      const manifest = JSON.stringify({ name, version: "2.0.0", license: "MIT" }, null, 2);
      expect(await read(`${folder}/package.json`)).toBe(`${manifest}\n`);
      expect(await read(`${folder}/CHANGELOG.md`)).toContain("\n\n## 2.0.0\n\n");
      for (const document of documents) {
        expect(await read(`${folder}/${document}`)).toBe(DOCUMENT.replace("version: 1.0.0", "version: 2.0.0"));
      }
    }
  });

  test("has its text in the changelogs of the packages that it names only", async () => {
    await release([removal], { "less.md": MAJOR });
    const entries = packages.map(async ({ name, folder }) => [name, await read(`${folder}/CHANGELOG.md`)] as const);
    const breaking = (await Promise.all(entries)).filter(([, changelog]) =>
      changelog.includes("**Breaking**: `title`"),
    );
    expect(breaking.map(([name]) => name)).toEqual(["@hwc-users/spec", "@hwc-users/client"]);
    expect(await read("apps/mock/CHANGELOG.md")).toContain("## 2.0.0\n\nReleased together with the other packages");
  });

  test("is deleted, so that the next release needs a new one", async () => {
    await release([removal], { "less.md": MAJOR });
    await expect(read(".changeset/less.md")).rejects.toThrow("ENOENT");
    expect(await release([], {})).toBeUndefined();
  });
});

test("of several change files, the largest bump decides, whichever package it names", async () => {
  const texts = {
    "one.md": '---\n"@hwc-users/mock": patch\n---\n\nFaster.\n',
    "two.md": '---\r\n"@hwc-users/faults": minor\r\n---\r\n\r\nNew fault.\r\n',
    "three.md": '---\n"@hwc-users/contract": none\n---\n\nTidier.\n',
  };
  expect(await release([], texts)).toBe("1.1.0");
  expect(await read("packages/faults/CHANGELOG.md")).toContain("## 1.1.0\n\n### Changes\n\n- New fault.\n\n## 1.0.0");
  expect(await read("packages/contract/CHANGELOG.md")).not.toContain("Tidier.");
});

test("change files with the bump none only are nothing to release", async () => {
  const none = '---\n"@hwc-users/spec": none\n---\n\nTidier.\n';
  expect(await release([], { "none.md": none })).toBeUndefined();
});

test.for([
  ["spec/openapi.yaml", "openapi: 3.1.0\n", 'spec/openapi.yaml: The document has no version. Write "  version: …"'],
  ["apps/mock/CHANGELOG.md", "# Mock\n\n## 2.0.0\n", 'apps/mock/CHANGELOG.md: The changelog has the entry "## 2.0.0".'],
] as const)("%s that cannot be edited stops the release before anything is written", async ([file, text, message]) => {
  await write(file, text);
  await expect(release([removal], { "less.md": MAJOR })).rejects.toThrow(message);
  expect(JSON.parse(await read("spec/package.json")).version).toBe("1.0.0");
  expect(await read("packages/client/CHANGELOG.md")).not.toContain("2.0.0");
  expect(await read(".changeset/less.md")).toBe(MAJOR);
});
