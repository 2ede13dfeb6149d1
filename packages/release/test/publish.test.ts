import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { announce } from "../src/publish/announce.ts";
import { checkSource } from "../src/publish/check-source.ts";
import { publishedIntegrity } from "../src/publish/npm.ts";
import { publishTarballs } from "../src/publish/publish-tarballs.ts";
import { readTarballs } from "../src/publish/read-tarballs.ts";
import { checkRehearsedCommit } from "../src/publish/rehearsed-commit.ts";
import { publishDocument } from "../src/registry/publish-document.ts";
import { type Registry, startRegistry } from "../src/registry/start-registry.ts";
import { writeOutput } from "../src/report/write-output.ts";
import { packTarball, temporaryFolder } from "./tarball.ts";

/** Writes what a rehearsal leaves behind: two packages. */
async function rehearsed(scope = "@scope", version = "1.0.0"): Promise<string> {
  const packages = [
    await packTarball({}, { name: `${scope}/client` }),
    await packTarball({}, { name: `${scope}/mock`, version }),
  ];
  for (const packed of packages) {
    // Tarballs of one folder have different names.
    const tarball = join(packed.tarball, "..", `${packed.name.replace(/\W/g, "-")}.tgz`);
    writeFileSync(tarball, readFileSync(packed.tarball));
    packed.tarball = tarball;
  }
  const folder = await temporaryFolder();
  await writeOutput(folder, { commit: "0123456789abcdef", packages }, "report");
  return folder;
}

test("reads the tarballs of a rehearsal in order", async () => {
  expect(readTarballs(await rehearsed()).map(({ name, version }) => `${name}@${version}`)).toEqual([
    "@scope/client@1.0.0",
    "@scope/mock@1.0.0",
  ]);
});

test("refuses a folder without a rehearsal", async () => {
  expect(() => readTarballs("no-folder")).toThrow(/SHA512SUMS does not exist. Name the folder/);
});

test("refuses a tarball that the rehearsal did not check", async () => {
  const folder = await rehearsed();
  writeFileSync(join(folder, "-scope-mock.tgz"), "another");
  expect(() => readTarballs(folder)).toThrow(/-scope-mock.tgz is not the tarball of the rehearsal/);
});

test("refuses tarballs of different versions", async () => {
  const folder = await rehearsed("@scope", "1.0.1");
  expect(() => readTarballs(folder)).toThrow(/@scope\/mock has version 1.0.1, @scope\/client 1.0.0/);
});

/** A repository whose commit has a tag and is on a branch. */
async function checkout({
  repository = "https://git.example.com/any" as string | null,
  tag = "v1.0.0",
  branch = "main",
}) {
  const folder = await temporaryFolder();
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder });
  writeFileSync(join(folder, "release.json"), JSON.stringify({ scope: "@announced", repository, published: null }));
  git("init", "--quiet", "--initial-branch", branch);
  git("add", ".");
  git("-c", "user.name=any", "-c", "user.email=any@example.com", "commit", "--quiet", "--message", "any");
  git("tag", tag);
  return folder;
}

test("accepts the tagged commit on main", async () => {
  const folder = await checkout({});
  expect(() => checkSource(folder, "1.0.0")).not.toThrow();
});

test.for([
  ["a repository without address", { repository: null }, /release.json has no repository/],
  ["another tag", { tag: "v0.9.0" }, /have version 1.0.0, but the commit has no tag v1.0.0. Its tags: v0.9.0/],
  ["another branch", { branch: "feature" }, /is not on main/],
] as const)("refuses %s", async ([, source, message]) => {
  const folder = await checkout(source);
  expect(() => checkSource(folder, "1.0.0")).toThrow(message);
});

test("refuses a repository whose address is not committed", async () => {
  const folder = await checkout({ repository: null });
  writeFileSync(join(folder, "release.json"), JSON.stringify({ repository: "https://git.example.com/any" }));
  expect(() => checkSource(folder, "1.0.0")).toThrow(/release.json has no repository/);
});

test("refuses tarballs of another commit", async () => {
  const [root, folder] = [await checkout({}), await rehearsed()];
  expect(() => checkRehearsedCommit(root, folder)).toThrow(
    /has the tarballs of commit 0123456789abcdef, and \w{40} is/,
  );
  writeFileSync(join(folder, "COMMIT"), execFileSync("git", ["rev-parse", "HEAD"], { cwd: root }));
  expect(() => checkRehearsedCommit(root, folder)).not.toThrow();
});

test("does not take a failure of npm for a version that is missing", async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, "npm"), "#!/bin/sh\necho no space left >&2\nexit 1\n", { mode: 0o755 });
  vi.stubEnv("PATH", `${folder}:${process.env["PATH"]}`);
  try {
    expect(() => publishedIntegrity("@scope/client", "1.0.0")).toThrow(
      /npm view @scope\/client@1.0.0 failed:\nno space/,
    );
  } finally {
    vi.unstubAllEnvs();
  }
});

describe("a registry", () => {
  let folder: string;
  let registry: Registry;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "release-test-"));
    registry = await startRegistry(join(folder, "registry"));
    writeFileSync(join(folder, ".npmrc"), `//${new URL(registry.url).host}/:_authToken=${registry.token}\n`);
    vi.stubEnv("npm_config_cache", join(folder, "cache"));
  });
  beforeEach(() => {
    vi.stubEnv("npm_config_userconfig", join(folder, ".npmrc"));
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await registry.stop();
    await rm(folder, { recursive: true });
  });

  test("gets what it lacks, so that a failed run can run again", async () => {
    const tarballs = readTarballs(await rehearsed("@half"));
    const [first, second] = tarballs;
    const lines: string[] = [];
    const options = { registry: registry.url, direct: true };
    await publishDocument(registry, { name: first.name, version: first.version }, readFileSync(first.file));

    expect(publishTarballs(tarballs, options, (line) => lines.push(line))).toBe(true);
    expect(lines).toEqual(["@half/client@1.0.0 is published already", "@half/mock@1.0.0 published"]);
    expect(publishedIntegrity("@half/mock", "1.0.0", registry.url)).toBe(second?.integrity);
  });

  test("with another tarball of a version gets nothing", async () => {
    const other = await rehearsed("@other");
    const tarballs = readTarballs(other);
    await publishDocument(registry, { name: "@other/mock", version: "1.0.0" }, readFileSync(tarballs[0].file));
    const publish = () => publishTarballs(tarballs, { registry: registry.url, direct: true }, () => {});
    expect(publish).toThrow(/The registry has another @other\/mock@1.0.0: sha512-/);
    expect(publishedIntegrity("@other/client", "1.0.0", registry.url)).toBeUndefined();

    await publishDocument(registry, { name: "@other/client", version: "1.0.0" }, readFileSync(tarballs[0].file));
    const root = await checkout({});
    expect(() => announce({ folder: other, registry: registry.url }, root)).toThrow(/another @other\/mock@1.0.0/);
  });

  test("has to have all tarballs before they are announced", async () => {
    const announced = await rehearsed("@announced");
    const root = await checkout({});
    const published = () => JSON.parse(readFileSync(join(root, "release.json"), "utf8")).published;
    const [first, second] = readTarballs(announced);
    await publishDocument(registry, { name: first.name, version: first.version }, readFileSync(first.file));
    const options = { folder: announced, registry: registry.url };
    expect(() => announce(options, root)).toThrow(/does not have @announced\/mock@1.0.0 yet/);
    expect(published()).toBeNull();

    await publishDocument(registry, { name: "@announced/mock", version: "1.0.0" }, readFileSync(second?.file ?? ""));
    announce(options, root);
    expect(published()).toBe("1.0.0");

    writeFileSync(join(root, "release.json"), JSON.stringify({ published: "1.0.10" }));
    expect(() => announce(options, root)).toThrow(/shows 1.0.10, which is newer than 1.0.0/);
    expect(published()).toBe("1.0.10");
  });

  test("that refuses a tarball is offered the others too", async () => {
    const tarballs = readTarballs(await rehearsed("@refused"));
    vi.stubEnv("npm_config_userconfig", join(folder, "no-token"));
    const lines: string[] = [];
    expect(publishTarballs(tarballs, { registry: registry.url, direct: true }, (line) => lines.push(line))).toBe(false);
    const titles = lines.map((line) => line.split("\n")[0]);
    expect(titles).toEqual(["@refused/client@1.0.0 failed:", "@refused/mock@1.0.0 failed:"]);
  });
});
