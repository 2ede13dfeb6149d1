import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parse } from "yaml";

/** A value of a YAML file. */
export type Yaml = string | number | boolean | null | Yaml[] | YamlObject;

/** A mapping of a YAML file. */
export interface YamlObject {
  [name: string]: Yaml;
}

/** The parsed files of a spec, by path from its folder. */
export type SpecFiles = ReadonlyMap<string, Yaml>;

/** Reads `openapi.yaml` of a folder and every file that it refers to, directly or through others. */
export async function readSpecFiles(folder: string): Promise<SpecFiles> {
  const files = new Map<string, Yaml>();
  const pending = ["openapi.yaml"];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file)) continue;
    const content: Yaml = parse(await readFile(join(folder, file), "utf8"));
    files.set(file, content);
    pending.push(...referredFiles(content, file));
  }
  return files;
}

/** Lists a file and every file that it refers to, directly or through others. */
export function reachableFiles(files: SpecFiles, ...from: string[]): Set<string> {
  // A set visits the values that are added during the loop, too.
  const reached = new Set(from);
  for (const file of reached) {
    for (const target of referredFiles(files.get(file) ?? null, file)) reached.add(target);
  }
  return reached;
}

/** Lists the files that a value of a file refers to. */
export function referredFiles(value: Yaml, file: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => referredFiles(item, file));
  if (!isYamlObject(value)) return [];
  const { $ref, ...others } = value;
  const target = typeof $ref === "string" ? [referredFile($ref, file)].filter((found) => found !== undefined) : [];
  return [...target, ...Object.values(others).flatMap((child) => referredFiles(child, file))];
}

/**
 * Copies a value, with other names for the files that it refers to.
 *
 * @param rename Returns the new path of a file. It stays in the same folder, so that references stay relative.
 */
export function renameReferences(value: Yaml, file: string, rename: (file: string) => string): Yaml {
  if (Array.isArray(value)) return value.map((item) => renameReferences(item, file, rename));
  if (!isYamlObject(value)) return value;
  const entries = Object.entries(value).map(([name, child]): [string, Yaml] => {
    const target = name === "$ref" && typeof child === "string" ? referredFile(child, file) : undefined;
    if (target === undefined || typeof child !== "string") return [name, renameReferences(child, file, rename)];
    return [name, child.replace(posix.basename(target), posix.basename(rename(target)))];
  });
  return Object.fromEntries(entries);
}

export function isYamlObject(value: Yaml | undefined): value is YamlObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the file of a reference; undefined if it refers to the same file. */
function referredFile(reference: string, from: string): string | undefined {
  const [path = ""] = reference.split("#", 1);
  return path === "" ? undefined : posix.join(posix.dirname(from), path);
}
