import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change } from "../../src/change.ts";
import { compareTypes } from "../../src/types/compare-types.ts";
import { reportTypes } from "../../src/types/report-types.ts";

const client = join(repository, "packages/client");
let folder: string;
let changes: Change[];

/** Copies the built client, and edits its declarations: [file, text, replacement]. */
async function copyClient(name: string, edits: [file: string, text: string | RegExp, replacement: string][]) {
  const copy = join(folder, name);
  await cp(join(client, "dist"), join(copy, "dist"), { recursive: true });
  await cp(join(client, "package.json"), join(copy, "package.json"));
  await symlink(join(client, "node_modules"), join(copy, "node_modules"));
  for (const [file, text, replacement] of edits) {
    const path = join(copy, "dist", file);
    const declarations = await readFile(path, "utf8");
    const edited = declarations.replace(text, replacement);
    if (edited === declarations) throw new Error(`${file} does not have ${text}`);
    await writeFile(path, edited);
  }
  return copy;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "client-types-"));
  const edited = await copyClient("edited", [
    ["index.d.ts", /^export \{ isLoopback \}.*$/m, ""],
    ["generated/functions.d.ts", "function updateMyInfo(", "function changeMyInfo("],
    ["validate.d.ts", /$/, "\nexport declare const limit: number;\n"],
    ["context/options.d.ts", "signal?: AbortSignal", "signal: AbortSignal"],
    ["errors/guards.d.ts", "/**", "/** Another comment.\n *"],
  ]);
  changes = compareTypes("@hwc-users/client", await reportTypes(client), await reportTypes(edited));
});

afterAll(() => rm(folder, { recursive: true }));

describe("the changes of the exported types", () => {
  test("have a removed export as breaking", () => {
    expect(changes).toContainEqual({
      package: "@hwc-users/client",
      impact: "breaking",
      location: "@hwc-users/client",
      text: "The export `isLoopback` was removed or renamed.",
      reason: "Code that imports the name no longer compiles.",
    });
  });

  test("have a renamed export as breaking, in its own entry", () => {
    const location = "@hwc-users/client/functions";
    const removed = { impact: "breaking", location, text: "The export `updateMyInfo` was removed or renamed." };
    const added = { impact: "minor", location, text: "The export `changeMyInfo` was added." };
    expect(changes).toEqual(expect.arrayContaining([removed, added].map((change) => expect.objectContaining(change))));
  });

  test("have an added export as minor", () => {
    const added = { impact: "minor", location: "@hwc-users/client/validate", text: "The export `limit` was added." };
    expect(changes).toContainEqual(expect.objectContaining(added));
  });

  test("have a changed declaration with its lines, once for all entries", () => {
    expect(changes.filter(({ lines }) => lines)).toEqual([
      {
        package: "@hwc-users/client",
        impact: "breaking",
        location: "@hwc-users/client, @hwc-users/client/functions, @hwc-users/client/sign-in",
        text: "`CallOptions` now requires `signal`.",
        reason: "Code that uses it no longer compiles.",
        lines: ["- signal?: AbortSignal;", "+ signal: AbortSignal;"],
      },
    ]);
  });
});

test("a declaration that does not compile is an error", async () => {
  const broken = await copyClient("broken", [["index.d.ts", /$/, "\nexport { Missing } from './missing.ts';\n"]]);
  await expect(reportTypes(broken)).rejects.toThrow(/API Extractor cannot read .*\n.*missing\.ts/);
});
