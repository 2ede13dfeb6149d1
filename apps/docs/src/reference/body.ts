import { isSuccess, type Response, type Schema } from "@hwc-users/spec";
import { type Field, type ReadableSchema, readFields } from "./fields.ts";
import { typesOf } from "./types.ts";

/** A JSON body as the reference describes it. */
export interface Body {
  schema: Schema;
  /** The description of an array's elements, in Markdown. */
  elements: string | undefined;
  /** The fields of which at least one is required; empty without such a rule. */
  alternatives: string[];
  /** Whether the spec rejects unlisted fields. */
  closed: boolean;
  /** Whether any field can be missing or `null`. */
  nullable: boolean;
  /** Whether a field has a documented default. */
  defaults: boolean;
  fields: Field[];
}

/** Reads the schema of a body. The anchors of its fields begin with `anchor`. */
export function readBody(schema: Schema, anchor: string): Body {
  const alternatives = (schema as ReadableSchema).anyOf ?? [];
  const fields = readFields(schema, anchor);
  return {
    schema,
    elements: schema.items?.properties ? undefined : schema.items?.description,
    alternatives: alternatives.flatMap(({ required = [] }) => required),
    closed: schema.additionalProperties === false,
    nullable:
      fields.length > 0 && fields.every(({ required, schema }) => !required && typesOf(schema).includes("null")),
    defaults: fields.some((field) => field.default !== undefined),
    fields,
  };
}

/** Selects the responses of successful calls. */
export function successResponses(responses: Response[]): Response[] {
  return responses.filter(({ status }) => isSuccess(status));
}

/** Selects the responses of failed calls. */
export function errorResponses(responses: Response[]): Response[] {
  return responses.filter(({ status }) => !isSuccess(status));
}
