import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, runOrThrow } from "@hwc-users/testing";
import { beforeEach, expect, test } from "vitest";
import { createFakeGh, type FakeGh } from "./fake-gh.ts";

const TITLE = "Show how to install v1.2.3";
let clone: string;
let gh: FakeGh;

const git = (...args: string[]) => runOrThrow("git", args, { cwd: clone, env: gh.env });
const script = (name: string, ...args: string[]) =>
  runOrThrow("bash", [`.ci/${name}`, ...args], { cwd: clone, env: gh.env });

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  clone = join(folder, "clone");
  gh = createFakeGh(folder);
  await runOrThrow("git", ["init", "--bare", "--initial-branch=main", join(folder, "origin")]);
  await runOrThrow("git", ["clone", join(folder, "origin"), clone]);
  for (const name of ["save-patch", "open-pull-request"])
    cpSync(join(repository, ".ci", name), join(clone, ".ci", name));
  writeFileSync(join(clone, ".gitignore"), "dist/\n");
  writeFileSync(join(clone, "README.md"), "clone it\n");
  await git("add", ".");
  await git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--message=First");
  await git("push", "origin", "HEAD:main");
  return () => rmSync(folder, { recursive: true });
});

test("save-patch and open-pull-request carry changes from one job to another", async () => {
  writeFileSync(join(clone, "README.md"), "install it\n");
  writeFileSync(join(clone, "new.md"), "new\n");
  await script("save-patch", "dist/announce.patch");
  await git("add", ".");
  await git("reset", "--hard", "--quiet");
  await script("open-pull-request", "dist/announce.patch", TITLE);

  const [, branch = ""] = /--head (\S+)/.exec(gh.readCalls()) ?? [];
  expect(gh.readCalls()).toContain(`gh pr create --base main --head ${branch} --title ${TITLE} `);
  expect(await git("log", "--format=%s", `origin/main..origin/${branch}`)).toBe(`${TITLE}\n`);
  expect(await git("show", `origin/${branch}:README.md`)).toBe("install it\n");
  expect(await git("show", `origin/${branch}:new.md`)).toBe("new\n");
});

test("open-pull-request opens none for an empty patch", async () => {
  await script("save-patch", "dist/announce.patch");
  expect(await script("open-pull-request", "dist/announce.patch", TITLE)).toContain("The patch is empty");
  expect(gh.readCalls()).toBe("");
});
