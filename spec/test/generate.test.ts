import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const PARTS =
  "components examples openapi.yaml operations overlays package.json redocly.yaml rules scripts servers sign-in src".split(
    " ",
  );
const UPDATE_USER = "operations/updateUser.yaml";

describe("generate", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "generate-"));
    await Promise.all(PARTS.map((part) => cp(join(root, part), join(folder, part), { recursive: true })));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function generateAfter(file: string, change: (text: string) => string) {
    const path = join(folder, file);
    const text = await readFile(path, "utf8");
    await writeFile(path, change(text));
    expect(await readFile(path, "utf8")).not.toBe(text);
    const env = { ...process.env, PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"]}` };
    return run(process.execPath, ["scripts/generate.ts"], { cwd: folder, env });
  }

  test.each<[what: string, file: string, change: (text: string) => string, line: RegExp]>([
    [
      "a reference without a target",
      UPDATE_USER,
      (text) => text.replace("UpdateUserRequest.yaml", "Missing.yaml"),
      /^operations\/updateUser\.yaml:\n.*Can't resolve \$ref: .*Missing\.yaml/m,
    ],
    ["a YAML error", UPDATE_USER, (text) => `${text}a: [\n`, /^operations\/updateUser\.yaml:\n.*Failed to parse/m],
    [
      "a sign-in without security",
      "sign-in/operations/signInWithIam.yaml",
      (text) => text.replace("  security: []\n", ""),
      /^sign-in\/operations\/signInWithIam\.yaml:\n.*A sign-in returns the token: write "security/m,
    ],
    ["a YAML error in openapi.yaml", "openapi.yaml", (text) => `${text}a: [\n`, /Failed to parse .*openapi\.yaml/],
    [
      "an operation without a page",
      UPDATE_USER,
      (text) => text.replace(/ {2}externalDocs:\n(?: {4}.*\n)+/, ""),
      /^operations\/updateUser\.yaml:\n.*The operation has no externalDocs\. Add the url/m,
    ],
    [
      "an operation without security",
      UPDATE_USER,
      (text) => text.replace(/ {2}security:\n(?: {4}.*\n)+/, ""),
      /^operations\/updateUser\.yaml:\n.*The operation needs no token\. Write "security/m,
    ],
    [
      "an empty response",
      UPDATE_USER,
      (text) => text.replace(/(?<="401":)\n.*/, ""),
      /^operations\/updateUser\.yaml:\n.*Expected type `Response` \(object\) but got `null`/m,
    ],
    [
      "a YAML error in an overlay",
      "overlays/zh-CN.yaml",
      (text) => `${text}a: [\n`,
      /^overlays\/zh-CN\.yaml:\n.*Failed to parse|Failed to parse .*overlays\/zh-CN\.yaml/m,
    ],
    [
      "an English text that has changed",
      "components/schemas/UserName.yaml",
      (text) => text.replace("The user's name.", "The name of the user."),
      /^overlays\/zh-CN\.yaml: The English text of \$\.components\.schemas\.UserName has changed\..*\n.*\n.*x-translates: "?[\da-f]{8}"?\n.*\n +description: The name of the user\.$/m,
    ],
    [
      "a text without a translation",
      "overlays/zh-CN.yaml",
      (text) => text.replace("description: 用户名称。", "description: The user's name."),
      /^overlays\/zh-CN\.yaml: These texts have no translation\..*\n +- target: \$\.components\.schemas\.UserName\n.*x-translates: "?[\da-f]{8}"?\n.*\n +description: The user's name\.$/m,
    ],
    [
      "a translation of nothing",
      "overlays/shared.zh-CN.yaml",
      (text) => text.replace("$.components.schemas.UserType\n", "$.components.schemas.UserKind\n"),
      /^overlays\/shared\.zh-CN\.yaml: \$\.components\.schemas\.UserKind matches nothing\. Correct the target, or remove the action\.$/m,
    ],
  ])("reports %s with its file and what to do", async (_, file, change, line) => {
    const { exitCode, stderr } = await generateAfter(file, change);

    expect(exitCode).toBe(1);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
