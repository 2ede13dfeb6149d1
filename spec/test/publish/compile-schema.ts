import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";

/** Compiles a resolved schema in the dialect of OpenAPI 3.0 or 3.1. */
export function compileSchema(schema: object | undefined, is30: boolean): ValidateFunction {
  if (!schema) throw new Error("There is no schema to compile.");
  const options = { strict: false, validateFormats: false };
  return (is30 ? new Ajv(options) : new Ajv2020(options)).compile(schema);
}
