import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCommand } from "../command.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seed-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function seedFile(text: string): Promise<string> {
  const file = join(folder, "users.json");
  await writeFile(file, text);
  return file;
}

describe("--users", () => {
  test("reads the users of a stateful mock", async () => {
    const file = await seedFile('{ "users": [{ "userAccount": "ming", "name": "Ming" }] }');
    const url = await startCommand(["--port", "0", "--stateful", "--users", file]).url();
    const update = (account: string) =>
      fetch(`${url}/v1/usg/dcs/corp/member/${account}`, {
        method: "PUT",
        headers: { "X-Access-Token": "any-token", "Content-Type": "application/json" },
        body: JSON.stringify({ email: "ming@example.com" }),
      });
    expect(await (await update("ming")).json()).toMatchObject({ name: "Ming", email: "ming@example.com" });
    expect((await update("unknown")).status).toBe(400);
  });

  test.for<[string, string | undefined, string]>([
    ["a file that does not exist", undefined, "the file cannot be read (ENOENT). Give the path of a JSON file."],
    ["a file that is not JSON", '{ "users": [', "the file is not JSON: "],
    ["an unknown field", '{ "users": [{ "userAccount": "a", "titel": "b" }] }', "/users/0/titel is an unknown field."],
  ])("rejects %s, and names the file", async ([, text, problem]) => {
    const file = text === undefined ? join(folder, "missing.json") : await seedFile(text);
    const { ended, output } = startCommand(["--port", "0", "--stateful", "--users", file]);
    expect((await ended).exitCode).toBe(2);
    expect(output.stderr).toContain(`--users ${file}: ${problem}`);
  });
});
