import type { JsonObject } from "../../src/json.ts";
import { METHODS } from "../../src/read-operations.ts";
import { type LocatedOperation, listOperations, type PublishedDocument } from "./list-operations.ts";
import type { Phrases } from "./phrases.ts";
import { serviceInfo } from "./service-info.ts";
import { keepUsedComponents } from "./used-components.ts";

/**
 * Returns the document of one service: its operations, tag, security scheme and components. Its servers stand at the root,
 * because many generators read only those.
 *
 * @param service The name of the tag.
 * @throws {Error} when no operation has the tag, or the document does not list it.
 */
export function serviceDocument(document: PublishedDocument, service: string, phrases: Phrases): JsonObject {
  const { info, tags, paths, components, ...head } = document;
  const operations = listOperations(document);
  const own = operations.filter((operation) => operation.service === service);
  const [first] = own;
  const tag = tags.find(({ name }) => name === service);
  if (!first || !tag)
    throw new Error(`The tag ${service} is not on an operation and in the list of tags. Add it to both.`);
  const otherNames = [
    ...tags.map(({ name }) => name).filter((name) => name !== service),
    ...operations.filter((operation) => operation.service !== service).map(({ operationId }) => operationId),
  ];
  return keepUsedComponents({
    ...head,
    info: serviceInfo(info, tag, otherNames, phrases),
    servers: first.servers,
    tags: [tag],
    paths: pathsOf(own, paths),
    components,
  });
}

/** The paths of some operations, without servers. */
function pathsOf(operations: LocatedOperation[], paths: PublishedDocument["paths"]): JsonObject {
  const kept: Record<string, JsonObject> = {};
  for (const { path, method, operation } of operations) {
    kept[path] ??= omit(paths[path] ?? {}, ["servers", ...METHODS]);
    kept[path][method] = omit(operation, ["servers"]);
  }
  return kept;
}

function omit(object: JsonObject, names: string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
