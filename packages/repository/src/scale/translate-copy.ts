import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { RepositoryCopy } from "../copy-repository.ts";
import { isYamlObject, type Yaml, type YamlObject } from "./spec-files.ts";

/** Translates a larger spec, because the overlay of the original names the objects of the original. */
export async function translateCopy(copy: RepositoryCopy): Promise<void> {
  const file = join(copy.folder, "spec/overlays/zh-CN.yaml");
  const overlay = { ...parse(await readFile(file, "utf8")), actions: [] };
  await writeFile(file, stringify(overlay));
  const actions = await missingActions(copy);
  const translated = actions.map((action) => ({ ...action, update: translate(action["update"] ?? {}) }));
  await writeFile(file, stringify({ ...overlay, actions: translated }, { aliasDuplicateObjects: false }));
}

/** Reads the actions that the generation demands: the indented lines of its message. */
async function missingActions(copy: RepositoryCopy): Promise<YamlObject[]> {
  const message = await copy.runScript("spec", "generate").catch(String);
  const [, list] = /These texts have no translation.*\n((?: .*\n|\n)+)/.exec(message) ?? [];
  if (list === undefined) throw new Error(`The generation demands no translation. Its output:\n${message}`);
  return parse(list);
}

function translate(value: Yaml): Yaml {
  if (!isYamlObject(value)) return `译文：${value}`;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, translate(child)]));
}
