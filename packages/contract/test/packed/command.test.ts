import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { installPackages, packPackage, run } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

let mock: Mock;
let folder: string;
let command: string;

beforeAll(async () => {
  mock = await startMock({ port: 0, tokens: ["valid-token"] });
  folder = await mkdtemp(join(tmpdir(), "contract-packed-"));
  await installPackages(folder, [await packPackage("packages/contract", folder)]);
  command = join(folder, "node_modules/.bin/hwc-users-contract");
});

afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true, force: true });
});

// Without "contract", which other packages use: the last one that is installed would win.
test("the packed commands are those of the package's name", async () => {
  expect(await readdir(join(folder, "node_modules/.bin"))).toEqual(["hwc-users-contract"]);
});

test("the packed command checks a server", async () => {
  const { exitCode, stdout } = await run(command, ["--target", mock.url, "--rate", "1000"]);
  expect(stdout).toContain("no violations");
  expect(exitCode).toBe(0);
});

test("the packed command exits with 2 without a target", async () => {
  const { exitCode, stderr } = await run(command, []);
  expect(stderr).toContain("--target is missing");
  expect(exitCode).toBe(2);
});

test("the packed command prints its help", async () => {
  const { exitCode, stdout } = await run(command, ["--help"]);
  expect(stdout).toContain("Usage:");
  expect(exitCode).toBe(0);
});

test("the tarball has the command and the licences and the SBOM of its parts, and installs nothing else", async () => {
  const installed = join(folder, "node_modules/@hwc-users/contract");
  const files = await readdir(installed, { recursive: true });
  expect(files.sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/contract.js",
    "dist/sbom.cdx.json",
    "package.json",
  ]);
  const licences = await readFile(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  // The client's validators contain code of ajv.
  for (const name of ["ajv", "escape-goat", "fast-check", "pure-rand"]) {
    expect(licences).toMatch(new RegExp(`^${name}@[\\d.]+ `, "m"));
  }
  expect(await readdir(join(folder, "node_modules/@hwc-users"))).toEqual(["contract"]);
});
