import { copyFile, readdir, readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { operations } from "@hwc-users/spec";
import { run, runOrThrow } from "@hwc-users/testing";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { bundler, compile, nodeNext } from "./compile.ts";

/** The tarball grows with the spec. More than this is not growth but a file that does not belong there. */
const LARGEST_TARBALL = 1_000_000;

const project = inject("project");
const { resolve } = createRequire(join(project, "index.js"));
const services = [...new Set(operations.map(({ service }) => service.toLowerCase()))];
const english = ["openapi", ...services, "sign-in"].flatMap((name) => [name, `${name}-3.0`]);
const documents = [...english, ...english.map((name) => `zh-CN/${name}`)];
const fixtures = ["use-spec.ts", "require-spec.cts"];

/** Runs a module in the project, and returns what it prints. */
function evaluate(code: string): Promise<string> {
  return runOrThrow(process.execPath, ["--input-type=module", "-e", code], { cwd: project });
}

test("contains the published documents only", async () => {
  const folder = join(project, "node_modules/@hwc-users/spec");
  expect((await readdir(folder)).toSorted()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
  const files = documents.flatMap((name) => ["json", "yaml", "d.cts"].map((extension) => `${name}.${extension}`));
  const published = await readdir(join(folder, "dist"), { recursive: true });
  expect(published.toSorted()).toEqual(["zh-CN", ...files].toSorted());
});

test(`has at most ${LARGEST_TARBALL} bytes`, async () => {
  const tarball = inject("packages").find(({ name }) => name === "@hwc-users/spec")?.tarball ?? "";
  const { size } = await stat(tarball);
  console.log(`The tarball of the spec: ${size} bytes.`);
  expect(size).toBeLessThanOrEqual(LARGEST_TARBALL);
});

describe.for(documents)("%s", (name) => {
  test("is imported and required as JSON", async () => {
    const specifier = JSON.stringify(`@hwc-users/spec/${name}.json`);
    const imported = `import document from ${specifier} with { type: "json" }; console.log(JSON.stringify(document));`;
    const required = `import { createRequire } from "node:module";
      console.log(JSON.stringify(createRequire(process.cwd() + "/index.js")(${specifier})));`;
    const document = JSON.parse(await readFile(resolve(`@hwc-users/spec/${name}.json`), "utf8"));
    expect(document.openapi).toMatch(name.endsWith("-3.0") ? /^3\.0\./ : /^3\.1\./);
    expect(JSON.parse(await evaluate(imported))).toEqual(document);
    expect(JSON.parse(await evaluate(required))).toEqual(document);
  });

  test("is found as a YAML file", async () => {
    const file = resolve(`@hwc-users/spec/${name}.yaml`);
    const code = `console.log(import.meta.resolve(${JSON.stringify(`@hwc-users/spec/${name}.yaml`)}))`;
    expect(fileURLToPath((await evaluate(code)).trim())).toBe(file);
    expect(await readFile(file, "utf8")).toMatch(/^# Generated .*\nopenapi: 3/);
  });
});

test.for(
  ["", "/bundle.json", "/zh-CN/bundle.json", "/zh-CN/sign-in-bundle.json", "/sign-in-bundle.json", "/package.json"].map(
    (path) => `@hwc-users/spec${path}`,
  ),
)("%s is not published", async (specifier) => {
  const { stderr } = await run(process.execPath, ["-e", `require(${JSON.stringify(specifier)})`], { cwd: project });
  expect(stderr).toMatch(/ERR_PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND/);
});

describe("JSON has literal types", () => {
  beforeAll(async () => {
    for (const file of fixtures) {
      await copyFile(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)), join(project, file));
    }
  });

  test.for(["typescript", "typescript5"] as const)("with Node's resolution, in %s", async (compiler) => {
    expect(await compile(`spec.node-next.${compiler}`, { ...nodeNext, types: [] }, fixtures, compiler)).toBe("");
  });

  test.for(["typescript", "typescript5"] as const)("with a bundler's resolution, in %s", async (compiler) => {
    expect(await compile(`spec.bundler.${compiler}`, { ...bundler, types: [] }, ["use-spec.ts"], compiler)).toBe("");
  });
});
