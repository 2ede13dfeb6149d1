import type { Operator } from "./mutation.ts";
import * as to from "./operators.ts";

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

/** Text for readers. No check reads it. */
const text: Rule = {};
const limit: Rule = { self: [to.moved] };
const describedLimit: Rule = { self: [to.otherDescribedLimit] };
const examples: Rule = { each: [to.memberNames], kind: "example", holds: true };
const schemas: Rule = { each: [to.dropped], kind: "schema", holds: true };
const content: Rule = { each: [to.memberNames], kind: "mediaType", holds: true };
const servers: Rule = { each: [to.dropped], kind: "server", holds: true };
const parameters: Rule = { each: [to.dropped], kind: "parameter", holds: true };
const method: Rule = { self: [to.otherMethod], kind: "operation" };
const $ref: Rule = { self: [to.otherReference] };
const source: Rule = { self: [to.otherSource, to.dropped] };

/** Every keyword of the spec with its mutations. */
export const GRAMMAR = {
  document: {
    openapi: text,
    "x-generated": text,
    info: text,
    tags: text,
    paths: { each: [to.memberNames], kind: "pathItem", holds: true },
    components: { kind: "components" },
  },
  components: {
    securitySchemes: { kind: "securityScheme", holds: true },
    parameters: { kind: "parameter", holds: true },
    schemas: { kind: "schema", holds: true },
    examples: { kind: "example", holds: true },
    headers: { kind: "header", holds: true },
    responses: { kind: "response", holds: true },
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
    responses: { each: [to.otherStatus], kind: "response", holds: true },
  },
  externalDocs: {
    url: { self: [to.renamed] },
    description: { self: [to.otherDate] },
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
    properties: { each: [to.memberNames], kind: "schema", holds: true },
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
    "x-enumDescriptions": { each: [to.memberNames, to.otherDiallingCode] },
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
