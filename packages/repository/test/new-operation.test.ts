import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, type RepositoryCopy } from "../src/copy-repository.ts";

/** The only files of a new operation, and of a new operation of a new service. */
const newFiles = fileURLToPath(new URL("fixtures/spec", import.meta.url));
/** Their Chinese texts: further actions of the overlay. */
const newActions = fileURLToPath(new URL("fixtures/new-operation.zh-CN.yaml", import.meta.url));
/** The cause and the remedy of each of its error codes: further sections of the guide. */
const newSections = ["guides/errors.md", "guides/zh-cn/errors.md"];
/** The only lines, each with the line of `openapi.yaml` after which it goes. */
const newLines = {
  "tags:": "  - name: Desktops\n    description: An invented service.",
  "paths:": [
    "  /v2/{project_id}/reminders: { $ref: operations/remindUser.yaml }",
    "  /v3/desktops/{desktop_id}/restart: { $ref: operations/restartDesktop.yaml }",
  ].join("\n"),
  "  securitySchemes:": [
    "    DesktopsToken:",
    "      type: apiKey",
    "      in: header",
    "      name: X-Desktops-Token",
    "      description: The token of the invented service.",
    "      x-source: page",
  ].join("\n"),
};

const operations = ["remindUser", "restartDesktop"];
/** Fewer generated requests than usual: other tests run at the same time. */
const cases = { CASES: "400", SEED: "1" };

const consumer = `
import { createDesktopsClient, createWorkspaceClient } from "@hwc-users/client";
import { createDesktopsContext, createWorkspaceContext, remindUser, restartDesktop } from "@hwc-users/client/functions";

const workspace = createWorkspaceClient({ authToken: "any-token", region: "cn-north-4" });
const reminder = await workspace.remindUser({ project_id: "p1", channel: "mail", body: { text: "Sign in again" } });
export const reminderId: string | null | undefined = reminder.reminder_id;

const desktops = createDesktopsClient({ desktopsToken: "any-token" });
const restart = await desktops.restartDesktop({ desktop_id: "d1", body: { delay: 0 } });
export const jobId: string | null | undefined = restart.job_id;

const workspaceContext = createWorkspaceContext({ authToken: "any-token", region: "cn-north-4" });
await remindUser(workspaceContext, { project_id: "p1", channel: "mail", body: { text: "Sign in again" } });
const desktopsContext = createDesktopsContext({ desktopsToken: "any-token" });
await restartDesktop(desktopsContext, { desktop_id: "d1", body: { delay: 0 } });

// @ts-expect-error: a misspelt field
await workspace.remindUser({ project_id: "p1", channel: "mail", body: { txt: "Sign in again" } });
// @ts-expect-error: the token option of another service
createDesktopsClient({ authToken: "any-token" });
`;

describe("a new operation and a new service, added only in spec/ and, for its error codes, in a guide", () => {
  let parent: string;
  let copy: RepositoryCopy;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "new-operation-"));
    copy = await copyRepository(join(parent, "repository"), { env: cases });

    await cp(newFiles, join(copy.folder, "spec"), { recursive: true });
    const openapi = join(copy.folder, "spec/openapi.yaml");
    let text = await readFile(openapi, "utf8");
    for (const [line, added] of Object.entries(newLines)) text = text.replace(`\n${line}\n`, `\n${line}\n${added}\n`);
    await writeFile(openapi, text);
    const actions = await readFile(newActions, "utf8");
    await appendFile(join(copy.folder, "spec/overlays/zh-CN.yaml"), actions.replace(/^(?=.)/gm, "  "));
    for (const guide of newSections) {
      const sections = await readFile(new URL(`fixtures/${guide}`, import.meta.url));
      await appendFile(join(copy.folder, "apps/docs", guide), sections);
    }

    await copy.runScript("spec", "generate");
    await Promise.all([copy.runScript("packages/client", "generate"), copy.runScript("apps/mock", "generate")]);
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test("pass the lint rules of the spec", async () => {
    await expect(copy.runScript("spec", "lint")).resolves.toEqual(expect.any(String));
  });

  test("are typed methods and typed functions of the client", async () => {
    await writeFile(join(copy.folder, "packages/contract/src/consumer.ts"), consumer);
    await expect(copy.runScript("packages/contract", "typecheck")).resolves.toEqual(expect.any(String));
  });

  test("are in the builds", async () => {
    for (const folder of ["packages/client", "apps/mock", "packages/contract"]) {
      await expect(copy.runScript(folder, "build")).resolves.toEqual(expect.any(String));
    }
  });

  test("are in the docs", async () => {
    await copy.runScript("apps/docs", "build");
    const html = await readFile(join(copy.folder, "apps/docs/dist/index.html"), "utf8");
    expect(html).toContain("Remind a desktop user");
    expect(html).toContain("Restart a desktop");
    expect(await readFile(join(copy.folder, "apps/docs/dist/zh-cn/index.html"), "utf8")).toContain("提醒桌面用户");
  });

  test("are served by the mock and covered by the contract tests", async () => {
    const output = await copy.runScript("packages/contract", "contract", "-t", `"${operations.join("|")}"`);
    for (const operationId of operations) expect(output).toMatch(new RegExp(`${operationId} +\\d+/\\d+ .* 100 %\\n`));
  });

  test("are checked by the command", async () => {
    const commandTests = ["conforming-server", "harmless", "plan", "violations"].map((name) => `test/command/${name}`);
    const checked = copy.runScript("packages/contract", "test", ...commandTests);
    await expect(checked).resolves.toEqual(expect.any(String));
  });

  test("are reported as not recorded from the vendor docs", async () => {
    const files = ["test/vendor-docs.test.ts", "test/mutants.test.ts"];
    const output = await copy.runScript("packages/contract", "test", ...files);
    for (const operationId of operations)
      expect(output).toContain(`The vendor docs of ${operationId} are not recorded`);
  });
});
