import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { releaseTagProblem } from "../src/release-tag.ts";

const root = mkdtempSync(join(tmpdir(), "release-tag-"));

function git(...args: string[]): void {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...identity, ...args], { cwd: root, stdio: "ignore" });
}

beforeAll(() => {
  mkdirSync(join(root, "packages/client"), { recursive: true });
  writeFileSync(join(root, "packages/client/package.json"), JSON.stringify({ version: "0.2.0" }));
  git("init", "--initial-branch=main");
  git("add", ".");
  git("commit", "--message=Release");
  git("update-ref", "refs/remotes/origin/main", "main");
  return () => rmSync(root, { recursive: true });
});

test("accepts the version on main", () => {
  expect(releaseTagProblem("v0.2.0", root)).toBeUndefined();
});

test("accepts the version on main after further commits", () => {
  git("commit", "--allow-empty", "--message=Later");
  git("update-ref", "refs/remotes/origin/main", "main");
  git("switch", "--detach", "HEAD^");
  expect(releaseTagProblem("v0.2.0", root)).toBeUndefined();
});

test.for(["v0.3.0", "0.2.0", ""])("refuses the tag %o", (tag) => {
  expect(releaseTagProblem(tag, root)).toBe(`The tag is "${tag}", and the version is 0.2.0. Tag the commit as v0.2.0.`);
});

test("refuses a commit that is not on main", () => {
  git("switch", "--create", "feature");
  git("commit", "--allow-empty", "--message=Feature");
  expect(releaseTagProblem("v0.2.0", root)).toMatch(/^The commit [0-9a-f]{40} of v0\.2\.0 is not on main\./);
});

test("refuses to guess when main is not fetched", () => {
  git("update-ref", "-d", "refs/remotes/origin/main");
  expect(releaseTagProblem("v0.2.0", root)).toMatch(/^git cannot compare .*origin\/main/);
});
