import type { Schema } from "@hwc-users/spec";
import { withSchema } from "../change-schema.ts";
import { accepted, rejected, type WrongServer } from "../wrong-server.ts";
import { REQUEST_FIELDS, type RequestField } from "./request-fields.ts";

/** Servers for each limit: one too high, one too low, and, for text, counted in another unit. */
export const LIMIT_SERVERS_FROM_SPEC: readonly WrongServer[] = REQUEST_FIELDS.flatMap((field) => [
  ...limitServers(field, "maxLength", 1),
  ...limitServers(field, "minLength", -1),
  ...limitServers(field, "maximum", 1),
  ...limitServers(field, "minimum", -1),
  ...unitServers(field),
]);

type Limit = "maxLength" | "minLength" | "maximum" | "minimum";

/** @param beyond The direction of the first rejected value. */
function limitServers(
  { operationId, location, name, schema }: RequestField,
  keyword: Limit,
  beyond: 1 | -1,
): WrongServer[] {
  const limit = limitOf(schema, keyword);
  if (limit === undefined) return [];
  const server = (value: number, named: RegExp): WrongServer => ({
    name: `has the ${keyword} ${value} at ${location}`,
    operationId,
    create: () => withSchema(operationId, location, (right) => withLimit(right, keyword, value)),
    named,
    fields: [name],
  });
  const title = (value: number) =>
    `${location} ${keyword} ${limit}: ${value}${keyword.endsWith("Length") ? ` character${value === 1 ? "" : "s"}` : ""}`;
  const isPossible = !keyword.endsWith("Length") || limit + beyond >= 0;
  return [
    ...(isPossible ? [server(limit + beyond, accepted(title(limit + beyond)))] : []),
    server(limit - beyond, rejected(title(limit))),
  ];
}

function unitServers({ operationId, location, name, schema }: RequestField): WrongServer[] {
  const limit = limitOf(schema, "maxLength");
  if (limit === undefined) return [];
  return [
    { keyword: "maxBytes", unit: "bytes", characters: "Chinese" },
    { keyword: "maxUnits", unit: "UTF-16 units", characters: "emoji" },
  ].map(({ keyword, unit, characters }) => ({
    name: `counts ${unit} at ${location}`,
    operationId,
    create: () => withSchema(operationId, location, (right) => ({ allOf: [right, { [keyword]: limit }] })),
    named: rejected(`${location} maxLength ${limit}: ${limit} ${characters} characters`),
    fields: [name],
  }));
}

/** The limit of a field, which can stand in one of its alternatives. */
function limitOf(schema: Schema, keyword: Limit): number | undefined {
  return schema[keyword] ?? schema.anyOf?.find((alternative) => alternative[keyword] !== undefined)?.[keyword];
}

function withLimit(schema: Schema, keyword: Limit, value: number): Schema {
  if (schema[keyword] !== undefined) return { ...schema, [keyword]: value };
  const anyOf = schema.anyOf?.map((each) => (each[keyword] === undefined ? each : { ...each, [keyword]: value })) ?? [];
  return { ...schema, anyOf };
}
