import {
  isYamlObject,
  reachableFiles,
  referredFiles,
  type SpecFiles,
  type Yaml,
  type YamlObject,
} from "./spec-files.ts";

/** A hand-written operation, which the larger spec repeats. */
export interface OriginalOperation {
  operationId: string;
  path: string;
  method: string;
  /** The file of its path item. */
  file: string;
  tag: string;
}

/** Who shares a file: all services, the operations of one service, or nobody. */
export type Scope = "api" | "service" | "operation";

/** Lists the operations of a spec, one for each path. */
export function readOriginals(files: SpecFiles): OriginalOperation[] {
  const paths = objectAt(files.get("openapi.yaml"), "paths");
  return Object.entries(paths).map(([path, item]) => {
    const [file = ""] = referredFiles(item, "openapi.yaml");
    const pathItem = files.get(file);
    const methods = isYamlObject(pathItem) ? Object.entries(pathItem) : [];
    for (const [method, operation] of methods) {
      if (!isYamlObject(operation) || !Array.isArray(operation["tags"])) continue;
      return { operationId: `${operation["operationId"]}`, path, method, file, tag: `${operation["tags"][0]}` };
    }
    throw new Error(`spec/openapi.yaml: ${path} refers to no file with an operation that has tags.`);
  });
}

/**
 * Finds the scope of every file that operations refer to. A service has one set of servers and errors, even if it has only one
 * operation. A parameter is shared by all, because its name is what a request has.
 */
export function readScopes(files: SpecFiles, originals: readonly OriginalOperation[]): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  const tags = new Map<string, string>();
  for (const { file, method, tag } of originals) {
    const pathItem = files.get(file);
    const operation = objectAt(pathItem, method);
    const errors = Object.entries(objectAt(operation, "responses")).filter(([status]) => !status.startsWith("2"));
    const filesOf = (...parts: (Yaml | undefined)[]) =>
      reachableFiles(files, ...parts.flatMap((part) => referredFiles(part ?? null, file)));
    const ofApi = filesOf(operation["parameters"], objectAt(pathItem)["parameters"]);
    const ofService = filesOf(objectAt(pathItem)["servers"], ...errors.map(([, response]) => response));
    for (const used of reachableFiles(files, file)) {
      const isSharedByTags = (tags.get(used) ?? tag) !== tag;
      if (ofApi.has(used) || isSharedByTags || scopes.get(used) === "api") scopes.set(used, "api");
      else scopes.set(used, ofService.has(used) || scopes.has(used) ? "service" : "operation");
      tags.set(used, tag);
    }
  }
  return scopes;
}

/** Returns the mapping at a path of names; an empty one if there is none. */
export function objectAt(value: Yaml | undefined, ...names: string[]): YamlObject {
  const [name, ...others] = names;
  if (!isYamlObject(value)) return {};
  return name === undefined ? value : objectAt(value[name], ...others);
}
