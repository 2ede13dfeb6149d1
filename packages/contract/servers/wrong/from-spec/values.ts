import { alsoAccepts, alsoRejects } from "../change-schema.ts";
import { accepted, rejected, type WrongServer } from "../wrong-server.ts";
import { REQUEST_FIELDS, type RequestField, typeOf } from "./request-fields.ts";

/** Servers that reject one value of an enumeration, accept a neighbour, or reject one of the two booleans. */
export const VALUE_SERVERS_FROM_SPEC: readonly WrongServer[] = REQUEST_FIELDS.flatMap((field) => {
  const { schema } = field;
  if (typeOf(schema) === "boolean") return [true, false].map((value) => refusal(field, value, [true, false], "type"));
  const values = schema.enum ?? [];
  // The accounts of another kind are other accounts, so a run varies this only in the path and the body.
  const varied = field.location.startsWith("/query/") ? [] : values;
  return [
    ...varied.map((value) => refusal(field, value, values, "enum")),
    ...neighbours(values).map((value) => neighbour(field, value)),
  ];
});

function refusal(
  { operationId, location, name, isInBody, base }: RequestField,
  value: unknown,
  values: readonly unknown[],
  keyword: string,
): WrongServer {
  const other = values.find((each) => each !== value);
  return {
    name: `rejects ${JSON.stringify(value)} at ${location}`,
    operationId,
    create: () => alsoRejects(operationId, location, { const: value }),
    named: rejected(`${location} ${keyword}: ${JSON.stringify(value)}`),
    fields: [name],
    ...(base === value && { values: isInBody ? { body: { [name]: other } } : { value: Number(other) } }),
  };
}

function neighbour({ operationId, location, name }: RequestField, value: unknown): WrongServer {
  const text = JSON.stringify(value);
  return {
    name: `accepts ${text} at ${location}`,
    operationId,
    create: () => alsoAccepts(operationId, location, { const: value }),
    named: accepted(`${location} enum: ${text}`),
    fields: [name],
  };
}

function neighbours(values: readonly unknown[]): unknown[] {
  const numbers = values.filter((value) => typeof value === "number");
  const texts = values.filter((value) => typeof value === "string");
  return [
    ...(numbers.length > 0 ? [Math.min(...numbers) - 1, Math.max(...numbers) + 1] : []),
    ...texts.slice(0, 1).flatMap((text) => [text.toLowerCase(), ` ${text}`, ""]),
  ];
}
