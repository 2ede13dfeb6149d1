import type { Operation } from "@hwc-users/spec";
import { readBody, successResponses } from "./body.ts";
import { type Field, readParameter } from "./fields.ts";

/** Lists with more values are folded, and shown only once. */
const MAX_VALUES = 20;

/** The long lists of values, each with the anchor of the first field that has it. */
export type LongLists = ReadonlyMap<string, string>;

/** Finds the long lists of values in parameters, requests and successes. */
export function readLongLists(operations: readonly Operation[]): LongLists {
  const lists = new Map<string, string>();
  for (const field of operations.flatMap(fieldsOf))
    if (isLong(field) && !lists.has(keyOf(field))) lists.set(keyOf(field), field.anchor);
  return lists;
}

/** Returns true if the values of a field are too many to show unfolded. */
export function isLong({ values }: Field): boolean {
  return values.length > MAX_VALUES;
}

/** Returns the anchor of another field that lists the same values; undefined if the field lists them itself. */
export function listedAt(field: Field, lists: LongLists): string | undefined {
  const anchor = lists.get(keyOf(field));
  return anchor === field.anchor ? undefined : anchor;
}

function fieldsOf({ operationId, parameters, requestBody, responses }: Operation): Field[] {
  const bodies = [
    { part: "request", schema: requestBody?.schema },
    ...successResponses(responses).map(({ status, schema }) => ({ part: String(status), schema })),
  ];
  return [
    ...parameters.map((parameter) => readParameter(parameter, operationId)),
    ...bodies.flatMap(({ part, schema }) => (schema ? readBody(schema, `${operationId}.${part}`).fields : [])),
  ].flatMap(withNested);
}

function withNested(field: Field): Field[] {
  return [field, ...field.fields.flatMap(withNested)];
}

function keyOf({ values }: Field): string {
  return values.map(({ value }) => value).join("\n");
}
