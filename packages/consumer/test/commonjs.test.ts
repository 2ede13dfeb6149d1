import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeBinary } from "@hwc-users/node-versions";
import { type CommandResult, run } from "@hwc-users/testing";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { compile } from "./compile.ts";

const project = inject("project");
const entries = ["client", "client/functions", "client/sign-in", "client/validate", "mock"];
const specifiers = JSON.stringify(entries.map((entry) => `@hwc-users/${entry}`));
const printed = { exitCode: 0, stdout: `${entries.length} modules with exports\n` };

/** Runs a CommonJS script in the project. */
function runScript(node: string, code: string): Promise<CommandResult> {
  return run(node, ["--input-type=commonjs", "-e", code], { cwd: project, env: { NODE_OPTIONS: "" } });
}

const count = `modules => console.log(modules.filter((one) => Object.keys(one).length > 0).length + " modules with exports")`;
const requireAll = `(${count})(${specifiers}.map((name) => require(name)))`;
const importAll = `Promise.all(${specifiers}.map((name) => import(name))).then(${count})`;

test.for([
  ["Node 22", nodeBinary("22")],
  ["Node 26", nodeBinary("26")],
] as const)("require loads every entry in %s", async ([, node]) => {
  expect(await runScript(node, requireAll)).toMatchObject(printed);
});

describe("in the oldest Node 22", () => {
  const node = nodeBinary("22-oldest");

  test("import() loads every entry from CommonJS", async () => {
    expect(await runScript(node, importAll)).toMatchObject(printed);
  });

  test("require fails with the error that the READMEs name", async () => {
    expect((await runScript(node, requireAll)).stderr).toContain("ERR_REQUIRE_ESM");
  });
});

describe("TypeScript that is compiled to CommonJS", () => {
  const file = "require-client.cts";
  const lib = { lib: ["ESNext"], types: ["node"] };
  beforeAll(() => copyFile(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)), join(project, file)));

  test("compiles with the modules of the newest Node", async () => {
    expect(await compile("cjs.nodenext", { ...lib, module: "NodeNext" }, [file])).toBe("");
  });

  test("compiles with a bundler's resolution", async () => {
    expect(await compile("cjs.bundler", { ...lib, module: "CommonJS", moduleResolution: "Bundler" }, [file])).toBe("");
  });

  test("fails with the modules of Node 16, with the error that the READMEs name", async () => {
    expect(await compile("cjs.node16", { ...lib, module: "Node16" }, [file])).toContain("TS1479");
  });
});
