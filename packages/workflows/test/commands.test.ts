import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, runOrThrow } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";

/** Runs a command as a runner does: with its own variables, in the root folder. Returns what it wrote to the file of a variable. */
async function runCommand(name: string, output: string, variables: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "output");
  const env = { ...process.env, ...variables, [output]: file };
  await runOrThrow(process.execPath, [`packages/workflows/src/commands/${name}.ts`], { cwd: repository, env });
  return readFileSync(file, "utf8");
}

test("name-image outputs a name that the registry accepts", async () => {
  const variables = { GITHUB_REPOSITORY: "Owner/Repository", GITHUB_REF_NAME: "v1.2.3" };
  expect(await runCommand("name-image", "GITHUB_OUTPUT", variables)).toBe(
    "name=ghcr.io/owner/repository/mock\ntag=ghcr.io/owner/repository/mock:1.2.3\n",
  );
});

test("describe-preview writes the commands that serve the preview of the run", async () => {
  const variables = { GITHUB_RUN_ID: "12345", GITHUB_REPOSITORY: "owner/repository" };
  const summary = await runCommand("describe-preview", "GITHUB_STEP_SUMMARY", variables);
  const { packageManager } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(summary).toContain("gh run download 12345 --repo owner/repository --name docs-preview --dir docs-preview\n");
  expect(summary).toContain(`npx --yes ${packageManager} docs:preview docs-preview\n`);
});
