import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "./pack.ts";
import { run, runWell } from "./run.ts";

let mock: Mock;
let folder: string;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
  folder = await mkdtemp(join(tmpdir(), "contract-packed-"));
  const tarball = await pack("contract", folder);
  // Offline: the tarball must be all that it takes. Without a prefix, npm would look for a project further up.
  await runWell("npm", ["install", "--prefix", folder, "--offline", "--no-audit", "--no-fund", tarball], folder);
}, 120_000);

afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true, force: true });
});

const command = (name: string) => join(folder, "node_modules/.bin", name);

test.for(["contract", "hwc-users-contract"])("the packed command %s holds a server to the spec", async (name) => {
  const { code, output } = await run(command(name), ["--target", mock.url, "--rate", "1000"], folder);
  expect(output).toContain("8 requests, no departure from the spec");
  expect(code).toBe(0);
});

test("the packed command ends with 2 when it is used wrongly, and prints its help", async () => {
  expect(await run(command("contract"), [], folder)).toMatchObject({
    code: 2,
    output: expect.stringContaining("--target is missing"),
  });
  expect(await run(command("contract"), ["--help"], folder)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("Usage:"),
  });
});

test("the tarball has the command, the licences of what is in it, and nothing else", async () => {
  const installed = join(folder, "node_modules/@hwc-users/contract");
  const files = await readdir(installed, { recursive: true });
  expect(files.sort()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/contract.js",
    "dist/dereferenced.json",
    "package.json",
  ]);
  const licences = await readFile(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of ["fast-check", "pure-rand"]) expect(licences).toMatch(new RegExp(`^${name} [\\d.]+$`, "m"));
  expect(await readdir(join(folder, "node_modules/@hwc-users"))).toEqual(["contract"]);
});
