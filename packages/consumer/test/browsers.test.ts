import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { newerFeatures } from "../src/browsers/newer-features.ts";
import { browserNames, supportedBrowsers } from "../src/browsers/supported-browsers.ts";
import { usedFeatures } from "../src/browsers/used-features.ts";
import { bundleSource } from "../src/bundle.ts";

const project = inject("project");
const entries = ["index", "functions", "validate", "sign-in"];
const target = browserNames.map((name) => `${name}${supportedBrowsers[name]}`);
const newer = new Set(newerFeatures().map((name) => name.replace(/_static$/, "")));

/** Lists the features in some code that a supported browser lacks. */
async function newerIn(code: string): Promise<string[]> {
  const file = join(await mkdtemp(join(project, "features-")), "code.ts");
  await writeFile(file, code);
  return [...usedFeatures([file])].filter((name) => newer.has(name));
}

test.for([
  ["Map.groupBy([1], String);", "Map.groupBy"],
  ['URL.parse("a");', "URL.parse"],
  ["await Array.fromAsync([]);", "Array.fromAsync"],
  ["new Set([1]).union(new Set([2]));", "Set.union"],
  ["AbortSignal.any([]);", "AbortSignal.any"],
  ["Promise.withResolvers();", "Promise.withResolvers"],
] as const)("%s is found as newer than the supported browsers", async ([code, name]) => {
  expect(await newerIn(`export {};\n${code}`)).toEqual([name]);
});

test("features that all supported browsers have are used", async () => {
  expect(
    await newerIn('export {};\nfetch("a"); "b".toWellFormed(); new AbortController().signal.throwIfAborted();'),
  ).toEqual([]);
});

describe.for(entries)("the entry %s", (entry) => {
  test("uses no API that a supported browser lacks", () => {
    const used = usedFeatures([join(project, `node_modules/@hwc-users/client/src/${entry}.ts`)]);
    expect(used.size).toBeGreaterThan(20);
    expect([...used].filter((name) => newer.has(name))).toEqual([]);
  });

  test("uses no syntax that a supported browser lacks", async () => {
    const source = `export * from "@hwc-users/client/${entry}";`.replace("/index", "");
    const [unchanged, lowered] = await Promise.all([
      bundleSource(project, source, { target: "esnext" }),
      bundleSource(project, source, { target }),
    ]);
    expect(lowered.code).toBe(unchanged.code);
  });
});

test("the README of the client names the supported browsers", async () => {
  const readme = await readFile(join(project, "node_modules/@hwc-users/client/README.md"), "utf8");
  const { chrome, firefox, safari } = supportedBrowsers;
  expect(readme).toContain(`Chrome ${chrome}, Edge ${chrome}, Firefox ${firefox}, Safari ${safari}, and newer ones.`);
});
