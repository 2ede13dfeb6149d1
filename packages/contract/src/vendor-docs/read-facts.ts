import type { Json, JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { readField } from "./read-field.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const TEXTS = ["summary", "description", "tags"];
const JSON_TYPE = "application/json";

/** Reads the facts of each operation that the vendor docs could have. */
export function readFacts(document: JsonObject): Record<string, JsonObject> {
  const entries = Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    METHODS.filter((method) => Object.hasOwn(objectAt(item), method)).map((method) =>
      readOperation(document, path, method, objectAt(item)),
    ),
  );
  return Object.fromEntries(entries);
}

function readOperation(document: JsonObject, path: string, method: string, item: JsonObject): [string, JsonObject] {
  const { operationId, tags, parameters, requestBody, responses, servers, security, ...others } = objectAt(
    item,
    method,
  );
  for (const text of TEXTS) delete others[text];
  const { "x-retry": retry, ...rest } = others;
  const allParameters = [item["parameters"] ?? [], parameters ?? []].flat().map((parameter) => objectAt(parameter));
  const body = objectAt(requestBody);
  const facts = {
    method: method.toUpperCase(),
    path,
    service: [tags ?? []].flat().join(" and "),
    servers: [servers ?? item["servers"] ?? []].flat().map((server) => readServer(objectAt(server))),
    token: readToken(document, security ?? null),
    parameters: Object.fromEntries(allParameters.map((parameter) => [parameter["name"], readParameter(parameter)])),
    ...(requestBody !== undefined && {
      body: {
        ...readContent(body),
        ...(body["required"] === true && { required: true }),
      },
    }),
    responses: Object.fromEntries(
      Object.entries(objectAt(responses)).map(([status, response]) => [status, readResponse(objectAt(response))]),
    ),
    retry: retry ?? null,
    examples: readExampleNames(allParameters, body, objectAt(responses)),
    ...rest,
  };
  return [String(operationId), facts];
}

function readServer({ url, variables }: JsonObject): JsonObject {
  const entries = Object.entries(objectAt(variables)).map(([name, variable]) => {
    const { "x-known-values": values = null, default: chosen = null } = objectAt(variable);
    return [name, { default: chosen, values }];
  });
  return { url: url ?? null, ...(entries.length > 0 && { variables: Object.fromEntries(entries) }) };
}

function readToken(document: JsonObject, security: Json): Json {
  const names = [security].flat().map((requirement) => Object.keys(objectAt(requirement)));
  const [name = ""] = names[0] ?? [];
  if (names.length !== 1 || names[0]?.length !== 1) return names;
  const { description: _, ...scheme } = objectAt(document, "components", "securitySchemes", name);
  return scheme;
}

function readParameter({ name: _, description: __, examples: ___, schema, required, ...rest }: JsonObject): JsonObject {
  return { ...readField(objectAt(schema)), ...(required === true && { required }), ...rest };
}

function readContent(body: JsonObject): JsonObject {
  const { content } = body;
  const field = readField(objectAt(content, JSON_TYPE, "schema"));
  const types = Object.keys(objectAt(content));
  return { ...field, ...(types.join() !== JSON_TYPE && { types }) };
}

function readResponse({ description: _, headers, content, ...rest }: JsonObject): JsonObject {
  const entries = Object.entries(objectAt(headers)).map(([name, header]) => {
    const { description: __, examples: ___, schema, ...others } = objectAt(header);
    return [name, { ...readField(objectAt(schema)), ...others }];
  });
  return {
    ...(headers !== undefined && { headers: Object.fromEntries(entries) }),
    ...(content !== undefined && { body: readContent({ content }) }),
    ...rest,
  };
}

function readExampleNames(parameters: JsonObject[], body: JsonObject, responses: JsonObject): JsonObject {
  const namesOf = (value: JsonObject): Json => Object.keys(objectAt(value, "examples"));
  const media = (value: JsonObject) => objectAt(value, "content", JSON_TYPE);
  return Object.fromEntries(
    [
      ...parameters.map((parameter) => [String(parameter["name"]), namesOf(parameter)] as const),
      ["request", namesOf(media(body))] as const,
      ...Object.entries(responses).map(([status, response]) => [status, namesOf(media(objectAt(response)))] as const),
    ].filter(([, names]) => [names].flat().length > 0),
  );
}
