import type { Json, JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { readField, readMaxLength } from "./read-field.ts";
import { describedBranches, readMeaning, readText } from "./read-meaning.ts";
import { readSource } from "./read-source.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
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
  const { summary, description, "x-retry": retry, externalDocs, ...rest } = others;
  const allParameters = [item["parameters"] ?? [], parameters ?? []].flat().map((parameter) => objectAt(parameter));
  const body = objectAt(requestBody);
  const facts = {
    method: method.toUpperCase(),
    path,
    service: [tags ?? []].flat().join(" and "),
    summary: readText(summary),
    ...readText(description),
    page: readPage(objectAt(externalDocs)),
    servers: [servers ?? item["servers"] ?? []].flat().map((server) => readServer(objectAt(server))),
    ...readSecurity(document, security ?? null),
    parameters: Object.fromEntries(allParameters.map((parameter) => [parameter["name"], readParameter(parameter)])),
    ...(requestBody !== undefined && {
      body: {
        ...readContent(body),
        ...readMeaning(body["description"], [objectAt(body, "content", JSON_TYPE, "schema")]),
        ...(body["required"] === true && { required: true }),
      },
    }),
    responses: Object.fromEntries(
      Object.entries(objectAt(responses)).map(([status, response]) => [status, readResponse(objectAt(response))]),
    ),
    retry: retry ?? null,
    examples: readExamples(allParameters, body, objectAt(responses)),
    ...rest,
  };
  return [String(operationId), facts];
}

/** The description of the page names the date of its newer version. */
function readPage({ url = null, description, "x-page-date": date = null, ...rest }: JsonObject): JsonObject {
  const [newer] = /\d{4}-\d{2}-\d{2}/.exec(String(description)) ?? [];
  return { ...readText(description), url, date, ...(newer !== undefined && { newer }), ...rest };
}

function readServer({ url, description, variables, "x-source": source }: JsonObject): JsonObject {
  const entries = Object.entries(objectAt(variables)).map(([name, variable]) => {
    const {
      description: text,
      "x-known-values": values = null,
      "x-source": of,
      default: chosen = null,
    } = objectAt(variable);
    return [name, { ...readText(text), default: chosen, values, source: readSource(of) }];
  });
  return {
    ...readText(description),
    url: url ?? null,
    source: readSource(source),
    ...(entries.length > 0 && { variables: Object.fromEntries(entries) }),
  };
}

/** The first alternative is the token, the second a signature in its place. */
function readSecurity(document: JsonObject, security: Json): JsonObject {
  const [token = null, signature, ...others] = [security]
    .flat()
    .map((requirement) => readScheme(document, objectAt(requirement)));
  return { token, ...(signature && { signature }), ...(others.length > 0 && { others }) };
}

function readScheme(document: JsonObject, requirement: JsonObject): Json {
  const [name = "", ...others] = Object.keys(requirement);
  if (others.length > 0) return [name, ...others];
  const { description, "x-source": source, ...scheme } = objectAt(document, "components", "securitySchemes", name);
  return { ...readText(description), ...scheme, source: readSource(source) };
}

function readParameter(parameter: JsonObject): JsonObject {
  const { name: _, description, examples: __, "x-source": source, schema: ofValue, required, ...rest } = parameter;
  const schema = objectAt(ofValue);
  const inner = [...describedBranches([schema]), ...describedBranches(schema["anyOf"])];
  return {
    ...readField(schema),
    ...readMeaning(description, inner),
    ...readMaxLength(description ?? null),
    listed: readSource(source),
    ...(required === true && { required }),
    ...rest,
  };
}

function readContent(body: JsonObject): JsonObject {
  const { content } = body;
  const field = readField(objectAt(content, JSON_TYPE, "schema"));
  const types = Object.keys(objectAt(content));
  return { ...field, ...(types.join() !== JSON_TYPE && { types }) };
}

function readResponse({ description, "x-source": source, headers, content, ...rest }: JsonObject): JsonObject {
  const entries = Object.entries(objectAt(headers)).map(([name, header]) => [
    name,
    { ...readParameter(objectAt(header)), examples: readSummaries(objectAt(header)) },
  ]);
  return {
    ...readText(description),
    listed: readSource(source),
    ...(headers !== undefined && { headers: Object.fromEntries(entries) }),
    ...(content !== undefined && { body: readContent({ content }) }),
    ...rest,
  };
}

function readExamples(parameters: JsonObject[], body: JsonObject, responses: JsonObject): JsonObject {
  const media = (value: JsonObject) => objectAt(value, "content", JSON_TYPE);
  return Object.fromEntries(
    [
      ...parameters.map((parameter) => [String(parameter["name"]), readSummaries(parameter)] as const),
      ["request", readSummaries(media(body))] as const,
      ...Object.entries(responses).map(
        ([status, response]) => [status, readSummaries(media(objectAt(response)))] as const,
      ),
    ].filter(([, summaries]) => Object.keys(summaries).length > 0),
  );
}

/** The summary of each named example. */
function readSummaries(holder: JsonObject): JsonObject {
  const entries = Object.entries(objectAt(holder, "examples"));
  return Object.fromEntries(entries.map(([name, example]) => [name, readText(objectAt(example)["summary"])]));
}
