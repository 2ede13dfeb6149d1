import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository, runOrThrow } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { createFakeGh } from "./fake-gh.ts";

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "workflows-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Runs a command as a runner does: with its variables, in the root folder. Returns what it wrote to the file of a variable. */
async function runCommand(
  [name, ...args]: [string, ...string[]],
  output: string,
  variables: NodeJS.ProcessEnv,
): Promise<string> {
  const file = join(emptyFolder(), "output");
  const env = { ...process.env, ...variables, [output]: file };
  await runOrThrow(process.execPath, [`packages/workflows/src/commands/${name}.ts`, ...args], { cwd: repository, env });
  return readFileSync(file, "utf8");
}

test("describe-image outputs a name that the registry accepts, and the SBOM of the mock", async () => {
  const folder = emptyFolder();
  for (const file of ["scope-mock-1.2.3.tgz", "scope-mock-1.2.3.cdx.json", "scope-client-1.2.3.cdx.json"])
    writeFileSync(join(folder, file), "");
  const variables = { GITHUB_REPOSITORY: "Owner/Repository", GITHUB_REF_NAME: "v1.2.3" };
  expect(await runCommand(["describe-image", folder], "GITHUB_OUTPUT", variables)).toBe(
    [
      "name=ghcr.io/owner/repository/mock",
      "tag=ghcr.io/owner/repository/mock:1.2.3",
      `sbom=${join(folder, "scope-mock-1.2.3.cdx.json")}`,
      "",
    ].join("\n"),
  );
});

test("describe-image fails without an SBOM of the mock", async () => {
  await expect(runCommand(["describe-image", emptyFolder()], "GITHUB_OUTPUT", {})).rejects.toThrow(
    "must have one SBOM *-mock-*.cdx.json",
  );
});

test("describe-preview writes the commands that serve the preview of the run", async () => {
  const variables = { GITHUB_RUN_ID: "12345", GITHUB_REPOSITORY: "owner/repository" };
  const summary = await runCommand(["describe-preview"], "GITHUB_STEP_SUMMARY", variables);
  const { packageManager } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(summary).toContain("gh run download 12345 --repo owner/repository --name docs-preview --dir docs-preview\n");
  expect(summary).toContain(`npx --yes ${packageManager} docs:preview docs-preview\n`);
});

test("create-release sends the changelogs as notes, and attaches the files of the folder", async () => {
  const root = emptyFolder();
  const gh = createFakeGh(root);
  mkdirSync(join(root, "packages/client"), { recursive: true });
  writeFileSync(join(root, "packages/client/package.json"), JSON.stringify({ name: "client" }));
  writeFileSync(join(root, "packages/client/CHANGELOG.md"), "# client\n\n## 1.2.3\n\n- A retry.\n");
  mkdirSync(join(root, "dist/release"), { recursive: true });
  for (const file of ["client-1.2.3.tgz", "SHA512SUMS"]) writeFileSync(join(root, "dist/release", file), "");
  const command = join(repository, "packages/workflows/src/commands/create-release.ts");
  const env = { ...gh.env, GITHUB_REF_NAME: "v1.2.3" };
  await runOrThrow(process.execPath, [command, "dist/release"], { cwd: root, env });
  const files = [join("dist/release", "SHA512SUMS"), join("dist/release", "client-1.2.3.tgz")].join(" ");
  expect(gh.readCalls()).toBe(
    `gh release create v1.2.3 --verify-tag --title v1.2.3 --notes-file - ${files}\n## client\n\n- A retry.\n`,
  );
});
