import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import ts from "typescript5";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { printCalls } from "../src/calls.ts";
import { packageFile } from "../src/package-file.ts";
import { bundler, compile, node10, nodeNext } from "./compile.ts";

const project = inject("project");
const fixtures = ["use-client.ts", "misuse-client.ts", "use-sign-in.ts", "use-web-types.ts"];
const forAll = [...fixtures, "calls.ts"];
const forNode = [...forAll, "use-undici.ts"];

const browser = { lib: ["ES2023", "DOM", "DOM.Iterable"], types: [] };
const node = { lib: ["ES2023"], types: ["node"] };

beforeAll(async () => {
  for (const file of [...fixtures, "use-undici.ts", "use-without-web-types.ts"]) {
    await copyFile(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)), join(project, file));
  }
  await writeFile(join(project, "calls.ts"), printCalls());
});

describe("a strict project compiles against the installed client", () => {
  test("with Node's resolution, for browsers", async () => {
    expect(await compile("node-next.browser", { ...nodeNext, ...browser }, forAll)).toBe("");
  });

  test("with a bundler's resolution, for browsers", async () => {
    expect(await compile("bundler.browser", { ...bundler, ...browser }, forAll)).toBe("");
  });

  test("with Node's resolution, for Node, without the types of the DOM", async () => {
    expect(await compile("node-next.node", { ...nodeNext, ...node }, forNode)).toBe("");
  });

  test.for(["typescript", "typescript52"] as const)("with %s, without any types of the web", async (compiler) => {
    const options = { ...nodeNext, lib: ["ES2022"], types: [] };
    expect(await compile(`without.${compiler}`, options, ["use-without-web-types.ts"], compiler)).toBe("");
  });

  test("with the types of Cloudflare Workers instead of the DOM", async () => {
    const files = [...forAll, packageFile("@cloudflare/workers-types", "index.d.ts")];
    expect(await compile("workers", { ...nodeNext, lib: ["ESNext"], types: [] }, files)).toBe("");
  });

  test("in Deno", async () => {
    const options = ["--cached-only", "--no-lock", "--no-remote", "--node-modules-dir=manual", "--quiet"];
    const env = { HOME: project, DENO_DIR: join(project, ".deno"), DENO_NO_UPDATE_CHECK: "1" };
    const args = ["check", ...options, "use-web-types.ts"];
    expect(await run(packageFile("deno", "deno"), args, { cwd: project, env })).toMatchObject({
      exitCode: 0,
      stderr: "",
    });
  });

  test.for(["typescript5", "typescript52"] as const)("with %s and Node's resolution, for Node", async (compiler) => {
    expect(await compile(`node-next.${compiler}`, { ...nodeNext, ...node }, forNode, compiler)).toBe("");
  });

  test.for(["typescript5", "typescript52"] as const)("with %s and a bundler's resolution", async (compiler) => {
    expect(await compile(`bundler.${compiler}`, { ...bundler, ...browser }, forAll, compiler)).toBe("");
  });

  test.for(["typescript5", "typescript52"] as const)("with %s and the resolution of Node 10", async (compiler) => {
    expect(await compile(`node-10.${compiler}`, { ...node10, ...node }, forNode, compiler)).toBe("");
  });
});

/** Lists the exports of an entry, except those that are generated from the spec: `calls.ts` uses these. */
function writtenExports(entry: string): string[] {
  const file = join(project, "node_modules/@hwc-users/client/dist", entry);
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, types: [], noLib: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol;
  const isGenerated = (symbol: ts.Symbol) =>
    symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.includes("/dist/generated/"));
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => !isGenerated(symbol))
    .map(({ name }) => name);
}

test.for(["index.d.ts", "validate.d.ts", "sign-in.d.ts", "undici.d.ts"])(
  "the fixtures use every export of %s",
  async (entry) => {
    const texts = await Promise.all(forNode.map((file) => readFile(join(project, file), "utf8")));
    const words = new Set(texts.join().match(/\w+/g));
    const names = writtenExports(entry);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  },
);
