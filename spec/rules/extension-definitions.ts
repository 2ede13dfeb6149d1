/** An extension of OpenAPI that the spec uses. */
export interface ExtensionDefinition {
  /** The types of Redocly's nodes that may have it. */
  on: readonly string[];
  /** Where it may be, in words. */
  where: string;
  /** A keyword that the same schema must have. */
  beside?: string;
  /** The JSON schema of its value. */
  value: object;
  /** What to write, in words. */
  write: string;
}

/** The words for where a statement comes from, and what its description must contain, since `page` is the usual case. */
export const SOURCES: Record<string, { pattern: RegExp; words: string } | undefined> = {
  page: undefined,
  "newer-page": { pattern: /\bnewer\b|\b(?:an)?other\s+(?:page|version)s?\b/i, words: '"newer" or "another page"' },
  sdk: { pattern: /\bSDKs?\b/, words: '"SDK"' },
  provider: { pattern: /\bTerraform\s+provider\b/i, words: '"Terraform provider"' },
  assumed: { pattern: /\bassum(?:e|ed|es|ing|ption)\b/i, words: '"assumed"' },
};

const text = { type: "string", pattern: "\\S" };
const word = { enum: Object.keys(SOURCES) };
const words = { anyOf: [word, { type: "array", items: word, minItems: 1, uniqueItems: true }] };
const milliseconds = { type: "integer", minimum: 1, maximum: 3_600_000 };
const status = { type: "integer", minimum: 100, maximum: 599 };

/** The extensions that the spec may use. The list is closed: a misspelt extension would have no effect. */
export const EXTENSIONS: Record<string, ExtensionDefinition> = {
  "x-retry": {
    on: ["Operation"],
    where: "an operation",
    value: {
      type: "object",
      required: ["retries", "statuses", "minDelay", "maxDelay", "maxRetryAfter"],
      additionalProperties: false,
      properties: {
        retries: { type: "integer", minimum: 0, maximum: 5 },
        statuses: { type: "array", items: { type: "integer" }, uniqueItems: true },
        minDelay: milliseconds,
        maxDelay: milliseconds,
        maxRetryAfter: milliseconds,
      },
    },
    write: "{ $ref: ../components/retry/Idempotent.yaml }, or all five fields of that file",
  },
  "x-personal": { on: ["Schema"], where: "a schema", value: { type: "boolean" }, write: "true or false" },
  "x-success": {
    on: ["Schema"],
    where: "the schema of an error code",
    beside: "anyOf",
    value: text,
    write: "the code that means success",
  },
  "x-enumDescriptions": {
    on: ["Schema"],
    where: "a schema with an enum",
    beside: "enum",
    value: { type: "object", additionalProperties: text, minProperties: 1 },
    write: "a map from each value to its meaning",
  },
  "x-enum-varnames": {
    on: ["Schema"],
    where: "a schema with an enum",
    beside: "enum",
    value: { type: "array", items: text, minItems: 1 },
    write: "a list of names, in the order of the enum",
  },
  "x-error-statuses": {
    on: ["Schema"],
    where: "the schema with the enum of an error code",
    beside: "enum",
    value: {
      type: "object",
      additionalProperties: { type: "array", items: status, minItems: 1, uniqueItems: true },
      minProperties: 1,
    },
    write: "a map from each code to a list of HTTP statuses, such as { E1: [400] }",
  },
  "x-known-values": {
    on: ["ServerVariable"],
    where: "a server variable",
    value: { type: "array", items: text, minItems: 1, uniqueItems: true },
    write: "a list of different strings",
  },
  "x-source": {
    on: ["Schema", "Parameter", "Header", "Response", "Server", "ServerVariable", "Operation", "SecurityScheme"],
    where: "an operation, parameter, header, response, schema, security scheme, server or server variable",
    value: { anyOf: [...words.anyOf, { type: "object", additionalProperties: words, minProperties: 1 }] },
    write: `${Object.keys(SOURCES).join(", ")}, a list of these, or a map from each value of the enum to one of these`,
  },
  "x-page-date": {
    on: ["ExternalDocs"],
    where: "externalDocs",
    value: { type: "string", pattern: "^(?:undated|20\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))$" },
    write: "undated, or a date such as 2026-01-31",
  },
};

/** Extensions that only published documents have. */
export const PUBLISHED = ["x-enum-descriptions", "x-generated", "x-service-default"];
