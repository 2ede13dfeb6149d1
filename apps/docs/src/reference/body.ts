import type { Response, Schema } from "@hwc-users/spec";
import { type Field, type ReadableSchema, readFields, typeOf } from "./fields.ts";

/** A JSON body as the reference shows it. */
export interface Body {
  /** In words, such as `array of string`. */
  type: string;
  /** What the elements of an array are, in Markdown. */
  elements: string | undefined;
  /** The fields of which at least one must be there; empty where there is no such rule. */
  alternatives: string[];
  /** Whether a field that is not listed is an error. */
  closed: boolean;
  fields: Field[];
}

/** Reads the schema of a body whose fields are linked below `anchor`. */
export function readBody(schema: Schema, anchor: string): Body {
  const alternatives = (schema as ReadableSchema).anyOf ?? [];
  return {
    type: typeOf(schema),
    elements: schema.items?.properties ? undefined : schema.items?.description,
    alternatives: alternatives.flatMap(({ required = [] }) => required),
    closed: schema.additionalProperties === false,
    fields: readFields(schema, anchor),
  };
}

/** The responses that say that the call succeeded. */
export function successesOf(responses: Response[]): Response[] {
  return responses.filter(({ status }) => status < 400);
}

/** The responses that say that the call failed. */
export function failuresOf(responses: Response[]): Response[] {
  return responses.filter(({ status }) => status >= 400);
}
