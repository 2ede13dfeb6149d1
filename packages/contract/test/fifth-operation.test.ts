import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const fifthOperation = fileURLToPath(new URL("fixtures/remindUser.yaml", import.meta.url));
/** Fewer made-up calls than usual: what they find in four operations is found beside this test. */
const cases = { CASES: "400", SEED: "1" };
const parts = ["spec", "packages", "apps", "tsconfig.base.json", "package.json"];
const built = ["dist", "generated"];

const consumer = `
import { createWorkspaceClient } from "@hwc-users/client";
import { createWorkspaceContext, remindUser } from "@hwc-users/client/functions";

const workspace = createWorkspaceClient({ authToken: "any-token", region: "cn-north-4" });
const reminder = await workspace.remindUser({ project_id: "p1", channel: "mail", body: { text: "Sign in again" } });
export const id: string | undefined = reminder.reminder_id;

const context = createWorkspaceContext({ authToken: "any-token", region: "cn-north-4" });
await remindUser(context, { project_id: "p1", channel: "mail", body: { text: "Sign in again" } });

// @ts-expect-error: misspelt
await workspace.remindUser({ project_id: "p1", channel: "mail", body: { txt: "Sign in again" } });
`;

let copy: string;

/** Runs a script of a package in the copy, as pnpm would. */
async function run(folder: string, script: string, ...args: string[]): Promise<string> {
  const cwd = join(copy, folder);
  const { scripts } = JSON.parse(await readFile(join(cwd, "package.json"), "utf8"));
  const PATH = [join(cwd, "node_modules/.bin"), join(copy, "node_modules/.bin"), process.env["PATH"]].join(":");
  const command = [scripts[script], ...args].join(" ");
  const options = { cwd, env: { ...process.env, PATH, ...cases } };
  const { stdout } = await promisify(execFile)("sh", ["-c", command], options).catch((error) => {
    throw new Error(`${command} failed in ${folder}:\n${error.stdout}${error.stderr}`);
  });
  return stdout;
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "fifth-operation-"));
  const filter = (path: string) => !built.includes(basename(path)) || path.includes("node_modules");
  for (const part of parts) {
    await cp(join(repository, part), join(copy, part), { recursive: true, verbatimSymlinks: true, filter });
  }
  await symlink(join(repository, "node_modules"), join(copy, "node_modules"));

  // The one file, and the one line.
  await cp(fifthOperation, join(copy, "spec/operations/remindUser.yaml"));
  const openapi = join(copy, "spec/openapi.yaml");
  const line = "  /v2/{project_id}/reminders: { $ref: operations/remindUser.yaml }";
  await writeFile(openapi, (await readFile(openapi, "utf8")).replace("\ncomponents:", `\n${line}\ncomponents:`));

  await run("spec", "build");
  const inOrder = async (...folders: string[]) => {
    for (const folder of folders) await run(folder, "build");
  };
  await Promise.all([
    inOrder("packages/client", "apps/docs"),
    inOrder("packages/chromium", "packages/faults", "apps/mock"),
  ]);
}, 120_000);

afterAll(() => rm(copy, { recursive: true, force: true }));

describe("a fifth operation, of one file and one line", () => {
  test("keeps the house rules", async () => {
    await run("spec", "lint");
  });

  test("is a typed method of the client, and a typed function", async () => {
    await writeFile(join(copy, "packages/contract/src/consumer.ts"), consumer);
    await run("packages/contract", "typecheck");
  });

  test("is in the docs", async () => {
    expect(await readFile(join(copy, "apps/docs/dist/index.html"), "utf8")).toContain("Remind a desktop user");
  });

  test("is answered by the mock and covered by the contract tests", async () => {
    const output = await run("packages/contract", "contract", "-t", "remindUser");
    expect(output).toMatch(/remindUser +\d+\/\d+ .* 100 %\n/);
  });

  test("is held to no page, because none is recorded, and the others are still held to theirs", async () => {
    const output = await run("packages/contract", "test", "test/pages.test.ts", "--reporter=verbose");
    expect(output).toContain("No page is recorded of remindUser");
  });
});
