import { isObject, type JsonObject } from "../../src/json.ts";
import { appendDescription } from "./append-description.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/** Moves the description of each server variable to its server: swagger-parser refuses it on the variable. */
export function describeServerVariables(document: JsonObject): JsonObject {
  return rewriteObjects(document, { server: describeVariables });
}

function describeVariables(server: JsonObject): JsonObject {
  const { variables } = server;
  if (!isObject(variables)) return server;
  let described = server;
  const kept: JsonObject = {};
  for (const [name, variable] of Object.entries(variables)) {
    const { description, ...rest } = variable as JsonObject;
    kept[name] = rest;
    if (typeof description === "string")
      described = appendDescription(described, `\`${name}\`: ${description.trimEnd()}`);
  }
  return { ...described, variables: kept };
}
