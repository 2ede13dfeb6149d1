import { isObject, type Json, type JsonObject } from "../json.ts";
import { lookUpReference } from "../resolve-references.ts";
import { schemaStatements } from "./schema-statements.ts";
import { objectsIn, type Statement, sourcesOf, sourcesOfValue } from "./statement.ts";

/** Lists the statements of several documents. One that they share is listed once. */
export function listAllStatements(documents: readonly JsonObject[]): Statement[] {
  const statements = documents.flatMap(listStatements);
  return [...new Map(statements.map((statement) => [`${statement.kind} ${statement.name}`, statement])).values()];
}

/**
 * Lists every statement of a document with its sources, as `x-source` names them. Three kinds need no `x-source`: an operation has
 * its page, a field has the sources of its object or else the page, and a retry policy is a decision of the spec.
 *
 * @param document The bundled spec, with its references.
 * @example
 * listStatements(bundle).filter(({ sources }) => sources.length === 0); // statements without a source
 */
export function listStatements(document: JsonObject): Statement[] {
  const inComponents = (section: string) => objectsIn(objectAt(document, "components")[section]);
  const pathItems = objectsIn(document["paths"]).map(([, pathItem]) => pathItem);
  const servers = pathItems.flatMap((pathItem) =>
    objectsIn(pathItem["servers"]).flatMap(([, server]) => ofServer(server)),
  );
  return [
    ...new Map(servers.map((statement) => [statement.name, statement])).values(),
    ...inComponents("securitySchemes").map(
      ([name, scheme]): Statement => ({ kind: "security scheme", name, sources: sourcesOf(scheme) }),
    ),
    ...pathItems.flatMap((pathItem) => objectsIn(pathItem).flatMap(([, operation]) => ofOperation(operation))),
    ...inComponents("parameters").flatMap(([name, parameter]) => ofParameter(parameter, name)),
    ...inComponents("headers").flatMap(([name, header]) => ofHeader(header, name)),
    ...inComponents("responses").flatMap(([name, response]) => ofResponse(response, name)),
    ...inComponents("schemas").flatMap(([name, schema]) => ofSchema(schema, name)),
  ];

  function ofServer(server: JsonObject): Statement[] {
    const { url } = server;
    const values = objectsIn(server["variables"]).flatMap(([name, variable]) =>
      [variable["x-known-values"] ?? []]
        .flat()
        .map(
          (value): Statement => ({ kind: "value", name: `${name} ${value}`, sources: sourcesOfValue(variable, value) }),
        ),
    );
    return [{ kind: "server", name: String(url), sources: sourcesOf(server) }, ...values];
  }

  function ofOperation(operation: JsonObject): Statement[] {
    const { operationId, externalDocs } = operation;
    if (typeof operationId !== "string") return [];
    return [
      { kind: "operation", name: operationId, sources: externalDocs ? ["page"] : [] },
      { kind: "retry policy", name: operationId, sources: ["assumed"] },
      ...objectsIn(operation["parameters"]).flatMap(([, parameter]) =>
        ofParameter(parameter, `${operationId} ${parameter["name"]}`),
      ),
      ...objectsIn(operation["responses"]).flatMap(([status, response]) =>
        ofResponse(response, `${operationId} ${status}`),
      ),
    ];
  }

  function ofParameter(parameter: JsonObject, name: string): Statement[] {
    if ("$ref" in parameter) return [];
    return [
      { kind: "parameter", name, sources: sourcesOf(parameter) },
      ...ofSchema(objectAt(parameter, "schema"), name),
    ];
  }

  function ofHeader(header: JsonObject, name: string): Statement[] {
    return "$ref" in header ? [] : [{ kind: "header", name, sources: sourcesOf(header) }];
  }

  function ofResponse(response: JsonObject, name: string): Statement[] {
    if ("$ref" in response) return [];
    return [
      { kind: "response", name, sources: sourcesOf(response) },
      ...objectsIn(response["headers"]).flatMap(([header, value]) => ofHeader(value, `${name} ${header}`)),
    ];
  }

  function ofSchema(schema: JsonObject, name: string): Statement[] {
    return schemaStatements(schema, name, ["page"], lookUp);
  }

  function lookUp(reference: string): JsonObject {
    const target = lookUpReference(document, reference);
    return isObject(target) ? target : {};
  }
}

function objectAt(object: JsonObject, name: string): JsonObject {
  const value: Json | undefined = object[name];
  return isObject(value) ? value : {};
}
