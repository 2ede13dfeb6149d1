import { Ajv2020 } from "ajv/dist/2020.js";
import type { Schema } from "./schema.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true, logger: false });

/**
 * Returns why a value breaks a schema without references, such as `must be <= 5`; undefined if it does not. A schema that
 * cannot be compiled has problems of its own, which Redocly reports.
 */
export function violationOf(schema: object, value: unknown): string | undefined {
  try {
    const validate = ajv.compile(schema);
    if (validate(value)) return undefined;
    return ajv.errorsText(validate.errors, { dataVar: "", separator: "; " }).trim();
  } catch {
    return undefined;
  }
}

/** Returns true if a schema without references accepts a value. */
export function accepts(schema: Schema, value: unknown): boolean {
  return violationOf(schema, value) === undefined;
}
