import { exchanged } from "./exchange.ts";
import type { Operator } from "./mutation.ts";
import * as to from "./operators.ts";
import { restated } from "./text-operators.ts";

/** How to change the value of a keyword. */
export interface Rule {
  /** Mutations of the value itself. */
  self?: readonly Operator[];
  /** Mutations of each member or item. */
  each?: readonly Operator[];
  /** The kind of the value, or of each of its members or items. */
  kind?: Kind;
  /** Whether the kind is that of the members or items. */
  holds?: true;
}

export type Kind = keyof typeof GRAMMAR;

/** Text that states facts. */
const text: Rule = { self: [to.dropped, restated] };
/** Decided by the release or the generator. */
const unchanged: Rule = {};
const limit: Rule = { self: [to.moved] };
const describedLimit: Rule = { self: [to.dropped, to.otherDescribedLimit, restated] };
const examples: Rule = {
  self: [exchanged("$ref"), exchanged("summary"), exchanged("value")],
  each: [to.memberNames],
  kind: "example",
  holds: true,
};
const schemas: Rule = { each: [to.dropped], kind: "schema", holds: true };
const content: Rule = { each: [to.memberNames], kind: "mediaType", holds: true };
const servers: Rule = { self: [exchanged("description")], each: [to.dropped], kind: "server", holds: true };
const parameters: Rule = { self: [exchanged("description")], each: [to.dropped], kind: "parameter", holds: true };
const method: Rule = { self: [to.otherMethod], kind: "operation" };
const $ref: Rule = { self: [to.otherReference] };
const source: Rule = { self: [to.otherSource, to.dropped] };

/** Every keyword of the spec with its mutations. */
export const GRAMMAR = {
  document: {
    openapi: { self: [to.renamed] },
    "x-generated": unchanged,
    info: { kind: "info" },
    tags: { self: [exchanged("description")], each: [to.dropped], kind: "tag", holds: true },
    paths: { each: [to.memberNames], kind: "pathItem", holds: true },
    components: { kind: "components" },
  },
  info: {
    title: text,
    version: unchanged,
    summary: text,
    description: text,
    license: { each: [to.renamed], self: [to.dropped] },
  },
  tag: { name: { self: [to.renamed] }, description: text },
  components: {
    securitySchemes: { self: [exchanged("description")], kind: "securityScheme", holds: true },
    parameters: { self: [exchanged("description")], kind: "parameter", holds: true },
    schemas: { self: [exchanged("description")], kind: "schema", holds: true },
    examples: {
      self: [exchanged("summary"), exchanged("value"), exchanged("value", "error_msg")],
      kind: "example",
      holds: true,
    },
    headers: { self: [exchanged("description")], kind: "header", holds: true },
    responses: { self: [exchanged("description")], kind: "response", holds: true },
  },
  securityScheme: {
    type: { self: [to.renamed] },
    in: { self: [to.otherIn] },
    name: { self: [to.renamed] },
    description: text,
    "x-source": source,
  },
  pathItem: { servers, parameters, get: method, put: method, post: method, patch: method, delete: method },
  operation: {
    operationId: { self: [to.renamed] },
    tags: { self: [to.members] },
    summary: text,
    description: text,
    externalDocs: { self: [to.dropped], kind: "externalDocs" },
    "x-retry": { self: [to.dropped], kind: "retry" },
    security: { self: [to.otherScheme] },
    servers,
    parameters,
    requestBody: { self: [to.dropped], kind: "requestBody" },
    responses: {
      self: [exchanged("$ref"), exchanged("description")],
      each: [to.otherStatus],
      kind: "response",
      holds: true,
    },
  },
  externalDocs: {
    url: { self: [to.renamed] },
    description: { self: [to.dropped, to.otherDate, restated] },
    "x-page-date": { self: [to.renamed, to.dropped] },
  },
  retry: { retries: limit, statuses: { self: [to.members] }, minDelay: limit, maxDelay: limit, maxRetryAfter: limit },
  parameter: {
    $ref,
    name: { self: [to.renamed] },
    in: { self: [to.otherIn] },
    required: { self: [to.flipped] },
    description: describedLimit,
    schema: { self: [to.dropped], kind: "schema" },
    "x-source": source,
    examples,
  },
  requestBody: { required: { self: [to.flipped, to.dropped] }, description: text, content },
  response: {
    $ref,
    description: text,
    "x-source": source,
    headers: { each: [to.memberNames], kind: "header", holds: true },
    content,
  },
  header: {
    $ref,
    description: text,
    schema: { self: [to.dropped], kind: "schema" },
    "x-source": source,
    examples,
  },
  mediaType: { schema: { self: [to.dropped], kind: "schema" }, examples },
  schema: {
    $ref,
    type: { self: [to.otherType, to.dropped] },
    title: text,
    description: describedLimit,
    properties: {
      self: [exchanged("$ref"), exchanged("description")],
      each: [to.memberNames],
      kind: "schema",
      holds: true,
    },
    required: { self: [to.members] },
    additionalProperties: { self: [to.flipped, to.dropped] },
    items: { self: [to.dropped], kind: "schema" },
    anyOf: schemas,
    enum: { self: [to.members, to.dropped] },
    default: { self: [to.changed, to.dropped] },
    format: { self: [to.renamed, to.dropped] },
    deprecated: { self: [to.flipped, to.dropped] },
    minLength: limit,
    maxLength: limit,
    minimum: limit,
    maximum: limit,
    "x-personal": { self: [to.flipped, to.dropped] },
    "x-success": { self: [to.renamed, to.dropped] },
    "x-source": source,
    "x-enumDescriptions": { self: [exchanged()], each: [to.memberNames, to.otherDiallingCode, restated] },
    "x-enum-varnames": { self: [to.members, to.dropped] },
    "x-error-statuses": { self: [to.dropped], each: [to.memberNames, to.members] },
  },
  example: { $ref, summary: text, value: { self: [to.shownValue], kind: "shown" } },
  shown: {},
  server: {
    $ref,
    url: { self: [to.renamed] },
    description: text,
    "x-source": source,
    variables: { each: [to.memberNames], kind: "variable", holds: true },
  },
  variable: {
    default: { self: [to.renamed, to.dropped] },
    "x-known-values": { self: [to.members, to.dropped] },
    "x-source": source,
    description: text,
  },
} as const satisfies Record<string, Record<string, unknown>>;
