import { operations, type Schema } from "@hwc-users/spec";
import { BASE } from "../../run/base-arguments.ts";

/** A value of a request that has a schema. */
export interface RequestField {
  operationId: string;
  /** Such as `/body/title`. */
  location: string;
  name: string;
  /** Whether it is a field of the body, not a parameter. */
  isInBody: boolean;
  schema: Schema;
  /** The value in the base request. */
  base: unknown;
}

/** Lists the fields of all bodies, and the parameters with a limited set of values. */
export const REQUEST_FIELDS: readonly RequestField[] = operations.flatMap(
  ({ operationId, parameters, requestBody }): RequestField[] => {
    const base = BASE[operationId];
    if (!base) return [];
    const { body, ...values } = base;
    const fields = Object.entries(requestBody?.schema.properties ?? {});
    return [
      ...fields.map(([name, schema]) => ({
        operationId,
        location: `/body/${name}`,
        name,
        isInBody: true,
        schema,
        base: (body as Record<string, unknown>)[name],
      })),
      ...parameters
        .filter(({ in: part, schema }) => part !== "header" && schema.enum)
        .map(({ name, in: part, schema }) => ({
          operationId,
          location: `/${part}/${name}`,
          name,
          isInBody: false,
          schema,
          base: values[name],
        })),
    ];
  },
);

/** The types of a value, those of its alternatives included. */
export function typesOf({ type = [], anyOf = [] }: Schema): string[] {
  return [...new Set([...[type].flat(), ...anyOf.flatMap(typesOf)])];
}

/** The type of a value in a request. There, all alternatives have the same. */
export function typeOf(schema: Schema): string {
  return typesOf(schema)[0] ?? "";
}
