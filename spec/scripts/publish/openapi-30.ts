import { isObject, type JsonObject } from "../../src/json.ts";
import { copyReferences30 } from "./copy-references-30.ts";
import { rewriteObjects } from "./rewrite-objects.ts";
import { toSchema30 } from "./schema-30.ts";
import { keepUsedComponents } from "./used-components.ts";

/**
 * Converts an OpenAPI 3.1 document to OpenAPI 3.0.3.
 *
 * @throws {Error} when a schema has a keyword that 3.0 cannot express; the message names it.
 */
export function toOpenApi30(document: JsonObject): JsonObject {
  const document30 = {
    ...copyReferences30(document),
    openapi: "3.0.3",
    info: toInfo30(document["info"] as JsonObject),
  };
  return keepUsedComponents(rewriteObjects(document30, { schema: toSchema30, parameterSchema: toSchema30 }));
}

/** OpenAPI 3.0 has neither the summary of an API nor the identifier of a licence. */
function toInfo30({ summary, license, ...info }: JsonObject): JsonObject {
  if (typeof summary === "string") info["description"] = [summary, info["description"]].filter(Boolean).join("\n\n");
  if (!isObject(license)) return info;
  const { identifier, ...license30 } = license as JsonObject;
  if (typeof identifier === "string") license30["url"] = `https://spdx.org/licenses/${identifier}.html`;
  return { ...info, license: license30 };
}
