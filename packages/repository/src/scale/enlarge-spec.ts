import { posix } from "node:path";
import { type OriginalOperation, objectAt, readOriginals, readScopes, type Scope } from "./original-operations.ts";
import {
  isYamlObject,
  reachableFiles,
  renameReferences,
  type SpecFiles,
  type Yaml,
  type YamlObject,
} from "./spec-files.ts";

/** A spec with more operations. */
export interface EnlargedSpec {
  files: SpecFiles;
  operations: OperationCopy[];
}

/** A copy of an operation, with its new names. */
export interface OperationCopy {
  operationId: string;
  path: string;
  tag: string;
  original: OriginalOperation;
  /** Ends the names of all that a file of this scope defines. The first copy keeps its names. */
  suffixes: Record<Scope, string>;
}

/**
 * Repeats the operations of a spec in turn, until there are enough. A copy has its own files, except those that the original
 * shares. A further tag has its own servers, errors and token.
 *
 * @param operationCount The number of operations.
 * @param tagCount The number of tags. If the spec has more, only the operations of the first ones are repeated.
 */
export function enlargeSpec(files: SpecFiles, operationCount: number, tagCount: number): EnlargedSpec {
  const originals = readOriginals(files);
  const scopes = readScopes(files, originals);
  const operations = copyOperations(originals, operationCount, tagCount);
  const enlarged = new Map<string, Yaml>([["openapi.yaml", enlargeDocument(files, operations)]]);
  for (const copy of operations) {
    const suffixOf = (file: string) => copy.suffixes[scopes.get(file) ?? "api"];
    const rename = (file: string) => withSuffix(file, suffixOf(file));
    for (const file of reachableFiles(files, copy.original.file)) {
      const content = renameReferences(files.get(file) ?? null, file, rename);
      const isPathItem = file === copy.original.file;
      enlarged.set(
        rename(file),
        isPathItem ? renameOperation(content, copy) : distinguish(content, file, suffixOf(file)),
      );
    }
  }
  return { files: enlarged, operations };
}

function copyOperations(all: readonly OriginalOperation[], operationCount: number, tagCount: number): OperationCopy[] {
  const tags = [...new Set(all.map(({ tag }) => tag))].slice(0, tagCount);
  const originals = all.filter(({ tag }) => tags.includes(tag));
  return Array.from({ length: operationCount }, (_, index) => {
    const original = originals[index % originals.length];
    if (!original)
      throw new Error("spec/openapi.yaml has no operation to repeat. Add a path with an operation that has a tag.");
    const copy = Math.floor(index / originals.length);
    const services = Math.ceil((tagCount - tags.indexOf(original.tag)) / tags.length);
    const suffixes = { api: "", service: suffix(copy % services), operation: suffix(copy) };
    return {
      operationId: original.operationId + suffixes.operation,
      path: renamePath(original.path, suffixes.operation),
      tag: original.tag + suffixes.service,
      original,
      suffixes,
    };
  });
}

function suffix(copy: number): string {
  return copy === 0 ? "" : `${copy + 1}`;
}

/** Renames the last literal segment: paths that differ in a parameter only are ambiguous. */
function renamePath(path: string, ending: string): string {
  return path.replace(/[^/{}]+(?=(\/\{[^}]+\})*$)/, (segment) => segment + ending);
}

function withSuffix(file: string, ending: string): string {
  const { dir, base } = posix.parse(file);
  return posix.join(
    dir,
    base.replace(/^[^.]+/, (name) => name + ending),
  );
}

function enlargeDocument(files: SpecFiles, operations: OperationCopy[]): YamlObject {
  const openapi = objectAt(files.get("openapi.yaml"));
  const { components, tags } = openapi;
  const tagObjects = new Map((Array.isArray(tags) ? tags : []).map((tag) => [objectAt(tag)["name"], objectAt(tag)]));
  const services = new Map(operations.map((copy) => [copy.tag, copy]));
  const schemes = objectAt(components, "securitySchemes");
  return {
    ...openapi,
    tags: [...services]
      .map(([name, { original }]) => ({ ...tagObjects.get(original.tag), name }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    paths: Object.fromEntries(
      operations.map(({ path, original, operationId }) => [
        path,
        { $ref: posix.join(posix.dirname(original.file), `${operationId}${posix.extname(original.file)}`) },
      ]),
    ),
    components: {
      ...objectAt(components),
      securitySchemes: Object.fromEntries(
        [...services.values()].flatMap(({ original, tag, suffixes }) =>
          schemesOf(objectAt(files.get(original.file), original.method)).map((name) => {
            const scheme = objectAt(schemes[name]);
            // A token has a header of its own. All signatures are in one header.
            const header =
              scheme["name"] === "Authorization" ? "Authorization" : `${scheme["name"]}${suffixes.service}`;
            return [name.replace(original.tag, tag), { ...scheme, name: header }];
          }),
        ),
      ),
    },
  };
}

function schemesOf({ security }: YamlObject): string[] {
  return Array.isArray(security) ? security.flatMap((requirement) => Object.keys(objectAt(requirement))) : [];
}

function renameOperation(pathItem: Yaml, { original, operationId, tag, suffixes }: OperationCopy): Yaml {
  const operation = distinguishTexts(objectAt(pathItem, original.method), suffixes.operation);
  const security = schemesOf(operation).map((name) => ({ [name.replace(original.tag, tag)]: [] }));
  return { ...objectAt(pathItem), [original.method]: { ...operation, operationId, tags: [tag], security } };
}

/** A house rule rejects operations with the same texts or the same page. */
function distinguishTexts(operation: YamlObject, ending: string): YamlObject {
  if (ending === "") return operation;
  const { summary, description } = operation;
  const page = objectAt(operation, "externalDocs");
  return {
    ...operation,
    summary: `${summary} ${ending}`,
    description: `${description}\n\nThis is copy ${ending}.`,
    externalDocs: { ...page, url: `${page["url"]}#${ending}` },
  };
}

/** Changes what the copy of a file must not have in common with the original. */
function distinguish(content: Yaml, file: string, ending: string): Yaml {
  if (ending === "") return content;
  // A token must not go to the hosts of another service.
  if (posix.dirname(file) === "servers" && Array.isArray(content)) {
    return content.map((server) => ({
      ...objectAt(server),
      url: `${objectAt(server)["url"]}`.replace(/^https:\/\/[^./{]+/, (start) => start + ending),
    }));
  }
  // The client compiles equal schemas once. A link changes nothing else.
  const isSchema = posix.dirname(file) === "components/schemas" && isYamlObject(content);
  return isSchema ? { ...content, externalDocs: { url: `https://example.com/${ending}` } } : content;
}
