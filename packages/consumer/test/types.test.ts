import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript5";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { run } from "../src/run.ts";

const project = inject("project");
const [typeScript7, typeScript5] = ["typescript", "typescript5"].map((name) =>
  fileURLToPath(new URL("bin/tsc", import.meta.resolve(`${name}/package.json`))),
) as [string, string];
const forAll = ["use-client.ts", "misuse-client.ts"];
const forNode = [...forAll, "use-undici.ts"];

const nodeNext = { module: "NodeNext", moduleResolution: "NodeNext" };
const bundler = { module: "ESNext", moduleResolution: "Bundler" };
const browser = { lib: ["ES2023", "DOM", "DOM.Iterable"], types: [] };
const node = { lib: ["ES2023"], types: ["node"] };

beforeAll(async () => {
  for (const file of forNode) {
    await copyFile(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)), join(project, file));
  }
});

/** Compiles as a strict consumer does, who also checks the types of what is installed. */
async function compile(name: string, options: object, files: string[], tsc = typeScript7): Promise<string> {
  const config = join(project, `tsconfig.${name}.json`);
  const compilerOptions = {
    target: "ES2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  await writeFile(config, JSON.stringify({ compilerOptions, files }));
  return (await run(process.execPath, [tsc, "-p", config], project)).output;
}

describe("a strict project compiles against the installed client", () => {
  test("as Node resolves it, for a browser", async () => {
    expect(await compile("node-next.browser", { ...nodeNext, ...browser }, forAll)).toBe("");
  });

  test("as a bundler resolves it, for a browser", async () => {
    expect(await compile("bundler.browser", { ...bundler, ...browser }, forAll)).toBe("");
  });

  test("as Node resolves it, for Node, without the types of the DOM", async () => {
    expect(await compile("node-next.node", { ...nodeNext, ...node }, forNode)).toBe("");
  });

  test("with TypeScript 5", async () => {
    expect(await compile("typescript-5", { ...nodeNext, ...node }, forNode, typeScript5)).toBe("");
  });
});

/** What the declarations of an entry export, but for the types of the API: those come with each operation. */
function exportsOf(entry: string): string[] {
  const file = join(project, "node_modules/@hwc-users/client/dist", entry);
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, types: [], noLib: true });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile) as ts.Symbol;
  const isGenerated = (symbol: ts.Symbol) =>
    symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.endsWith("generated/types.d.ts"));
  return checker
    .getExportsOfModule(module)
    .filter((symbol) => !isGenerated(symbol))
    .map(({ name }) => name);
}

test.for(["index.d.ts", "functions.d.ts", "validate.d.ts"])(
  "what was compiled uses every export of %s",
  async (entry) => {
    const words = new Set((await readFile(join(project, "use-client.ts"), "utf8")).match(/\w+/g));
    const names = exportsOf(entry);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  },
);
