import type {
  DefaultResponse,
  Example,
  HttpOperation,
  Operation,
  Parameter,
  RetryPolicy,
  Schema,
  Server,
  ServerVariable,
  Source,
} from "./operation.ts";

/** The part of a dereferenced OpenAPI document that {@link readOperations} reads. */
export interface OpenApiDocument {
  paths: Record<string, PathItem>;
  components: { securitySchemes: Record<string, { name?: string }> };
  security?: SecurityRequirement[];
}

type SecurityRequirement = Record<string, string[]>;

interface PathItem {
  servers?: ServerObject[];
  parameters?: ParameterObject[];
  [method: string]: unknown;
}

interface HttpOperationObject {
  operationId: string;
  summary: string;
  description: string;
  security?: SecurityRequirement[];
  parameters?: ParameterObject[];
  requestBody?: { required?: boolean; description: string; content: Content };
  responses: Record<string, ResponseObject>;
}

interface OperationObject extends HttpOperationObject {
  tags: [string];
  externalDocs: { url: string; description: string; "x-page-date": string };
  servers?: ServerObject[];
  "x-retry": RetryPolicy;
}

interface ServerObject extends Omit<Server, "variables"> {
  variables?: Record<string, ServerVariableObject>;
}

interface ServerVariableObject extends Omit<ServerVariable, "knownValues" | "sources"> {
  "x-known-values": string[];
  "x-source": Source | Source[];
}

interface ParameterObject extends Omit<Parameter, "required" | "sources" | "examples"> {
  required?: boolean;
  "x-source"?: Source | Source[];
  examples?: Examples;
}

interface ResponseObject {
  description: string;
  "x-source"?: Source | Source[];
  headers?: Record<string, { "x-source"?: Source | Source[] }>;
  content?: Content;
}

type Content = { "application/json": { schema: Schema; examples: Examples } };
type Examples = Record<string, { summary: string; value: unknown }>;

/** The fields of a path item that are operations. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * Lists the operations of an OpenAPI document.
 *
 * @param document The document, dereferenced. It must follow the house rules: each operation has one tag, the security
 *   schemes and the servers of its service; bodies are JSON; examples are named.
 * @example
 * readOperations(document).map((operation) => operation.operationId); // ["updateMyInfo", …]
 */
export function readOperations(document: OpenApiDocument): Operation[] {
  return listOperations(document).map(({ path, method, pathItem }) => {
    const operation = pathItem[method] as OperationObject;
    const { externalDocs } = operation;
    return {
      ...readHttpOperation(document, path, method, pathItem, operation),
      service: operation.tags[0],
      page: { url: externalDocs.url, description: externalDocs.description, date: externalDocs["x-page-date"] },
      servers: (operation.servers ?? pathItem.servers ?? []).map(readServer),
      retry: operation["x-retry"],
    };
  });
}

/**
 * Lists what HTTP needs of the operations of an OpenAPI document that does not follow the house rules.
 *
 * @param document The document, dereferenced. Bodies are JSON; examples are named.
 * @throws {Error} if neither an operation nor the document has security.
 */
export function readHttpOperations(document: OpenApiDocument): HttpOperation[] {
  return listOperations(document).map(({ path, method, pathItem }) =>
    readHttpOperation(document, path, method, pathItem, pathItem[method] as HttpOperationObject),
  );
}

function listOperations({ paths }: OpenApiDocument): { path: string; method: string; pathItem: PathItem }[] {
  return Object.entries(paths).flatMap(([path, pathItem]) =>
    METHODS.filter((method) => method in pathItem).map((method) => ({ path, method, pathItem })),
  );
}

function readHttpOperation(
  document: OpenApiDocument,
  path: string,
  method: string,
  pathItem: PathItem,
  operation: HttpOperationObject,
): HttpOperation {
  const { operationId, summary, description, requestBody } = operation;
  const { default: defaultResponse, ...responses } = operation.responses;
  const security = operation.security ?? document.security;
  if (!security) throw new Error(`${operationId} has no security. Add it to the operation or to the document.`);
  const headers = security.flatMap(Object.keys).map((name) => headerOf(document, name));
  const signatureHeader = headers.find((header) => header === "Authorization");
  const tokenHeader = headers.find((header) => header !== "Authorization");
  const json = requestBody?.content["application/json"];
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    summary,
    description,
    ...(tokenHeader !== undefined && { tokenHeader }),
    ...(signatureHeader !== undefined && { signatureHeader }),
    parameters: [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])].map(readParameter),
    ...(requestBody &&
      json && {
        requestBody: {
          required: requestBody.required ?? false,
          description: requestBody.description,
          schema: json.schema,
          examples: readExamples(json.examples),
        },
      }),
    responses: Object.entries(responses).map(([status, response]) => ({
      status: Number(status),
      ...readResponse(response),
    })),
    ...(defaultResponse && { defaultResponse: readResponse(defaultResponse) }),
  };
}

/** The header of a security scheme. That of HTTP authentication has no name in the document. */
function headerOf({ components }: OpenApiDocument, scheme: string): string {
  return components.securitySchemes[scheme]?.name ?? "Authorization";
}

function readServer({ url, description, variables }: ServerObject): Server {
  const server = { url, ...(description !== undefined && { description }) };
  if (!variables) return server;
  const entries = Object.entries(variables).map(
    ([name, { "x-known-values": knownValues, "x-source": source, ...variable }]) => [
      name,
      { ...variable, knownValues, sources: [source].flat() },
    ],
  );
  return { ...server, variables: Object.fromEntries(entries) };
}

function readParameter({ "x-source": source, ...parameter }: ParameterObject): Parameter {
  return {
    ...parameter,
    required: parameter.required ?? false,
    sources: [source ?? []].flat(),
    examples: readExamples(parameter.examples),
  };
}

function readResponse({ description, "x-source": source, headers = {}, content }: ResponseObject): DefaultResponse {
  const json = content?.["application/json"];
  return {
    description,
    sources: [source ?? []].flat(),
    headers: Object.entries(headers).map(([name, header]) => ({ name, sources: [header["x-source"] ?? []].flat() })),
    ...(json && { schema: json.schema }),
    examples: readExamples(json?.examples),
  };
}

function readExamples(examples: Examples = {}): Example[] {
  return Object.entries(examples).map(([name, { summary, value }]) => ({ name, summary, value }));
}
