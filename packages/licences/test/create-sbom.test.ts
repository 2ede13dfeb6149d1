import { writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { bundledCode, composedCode, createSbom, type Metafile, validateSbom } from "../src/index.ts";
import { folder, installPackage } from "./project.ts";

const own = () => join(folder, "src/own.js");
beforeEach(() => writeFile(join(folder, "package.json"), '{"name":"@any/root","version":"2.0.0","license":"MIT"}'));

/** The report of esbuild about files that import each other, by path. Files without bytes were read and left out. */
function metafileOf(files: Record<string, { imports?: string[]; bytes?: number }>): Metafile {
  const entries = Object.entries(files).map(([file, rest]) => ({ path: relative(folder, file), ...rest }));
  return {
    inputs: Object.fromEntries(
      entries.map(({ path, imports = [] }) => [
        path,
        { imports: imports.map((file) => ({ path: relative(folder, file) })) },
      ]),
    ),
    outputs: {
      "out.js": { inputs: Object.fromEntries(entries.map(({ path, bytes = 1 }) => [path, { bytesInOutput: bytes }])) },
    },
  };
}

/** The names of the components, and what uses what. */
function summaryOf(sbom: string): { components: string[]; dependencies: Record<string, string[]> } {
  const { components = [], dependencies = [] } = JSON.parse(sbom);
  return {
    components: components.map((one: { purl: string }) => one.purl),
    dependencies: Object.fromEntries(
      dependencies.map(({ ref, dependsOn = [] }: { ref: string; dependsOn?: string[] }) => [ref, dependsOn]),
    ),
  };
}

test("lists the packages in a bundle, and which of them uses which", async () => {
  const first = await installPackage("first", { license: { type: "MIT" } });
  const second = await installPackage("@scope/second", { license: "(MIT OR CC0-1.0)", version: "1.0.0-rc.1+5" });
  const code = bundledCode(
    [metafileOf({ [own()]: { imports: [first] }, [first]: { imports: [second] }, [second]: {} })],
    folder,
  );
  const sbom = createSbom(folder, code);

  expect(await validateSbom(sbom)).toBeNull();
  const [root, one, two] = ["%40any/root@2.0.0", "first@1.0.0", "%40scope/second@1.0.0-rc.1%2B5"].map(
    (name) => `pkg:npm/${name}`,
  );
  expect(summaryOf(sbom)).toEqual({
    components: [two, one],
    dependencies: { [`${root}`]: [one], [`${one}`]: [two], [`${two}`]: [] },
  });
  expect(JSON.parse(sbom).metadata.component).toMatchObject({ group: "@any", name: "root", version: "2.0.0" });
  expect(JSON.parse(sbom).components.map((component: { licenses: unknown }) => component.licenses)).toEqual([
    [{ expression: "(MIT OR CC0-1.0)" }],
    [{ license: { id: "MIT" } }],
  ]);
});

test("does not list a package that esbuild read and left out", async () => {
  const [used, unused] = [await installPackage("used", {}), await installPackage("unused", {})];
  const files = { [own()]: { imports: [used, unused] }, [used]: {}, [unused]: { bytes: 0 } };
  const sbom = createSbom(folder, bundledCode([metafileOf(files)], folder));
  expect(summaryOf(sbom).components).toEqual(["pkg:npm/used@1.0.0"]);
});

test("lists the packages that a generated file contains", async () => {
  const contained = await installPackage("contained", {});
  await writeFile(join(folder, "generated.sources.json"), JSON.stringify([relative(folder, contained)]));
  const generated = join(folder, "generated.js");
  const expected = expect.objectContaining({ components: ["pkg:npm/contained@1.0.0"] });
  const bundled = bundledCode([metafileOf({ [own()]: { imports: [generated] }, [generated]: {} })], folder);
  expect(summaryOf(createSbom(folder, bundled))).toEqual(expected);
  expect(summaryOf(createSbom(folder, composedCode(generated)))).toEqual(expected);
});

test("depends on the code only, not on the time or the order of files", async () => {
  const [first, second] = [await installPackage("first", {}), await installPackage("second", {})];
  const contained = composedCode(own(), [first, second]);
  const sbom = createSbom(folder, contained);
  expect(createSbom(folder, new Map([...contained].reverse()))).toBe(sbom);
  expect(sbom).not.toMatch(/timestamp|serialNumber/);
  expect(sbom).not.toContain(folder);
});

test("a private package has no URL in a registry", async () => {
  await writeFile(join(folder, "package.json"), '{"name":"any","version":"2.0.0","private":true}');
  expect(JSON.parse(createSbom(folder, new Map())).metadata.component).not.toHaveProperty("purl");
});
