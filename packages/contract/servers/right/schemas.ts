import { operations, type Schema, type TokenOperation } from "@hwc-users/spec";
import { Ajv, type ValidateFunction } from "ajv";

/** Changes the schema of a request. */
export type ChangeSchema = (schema: Schema) => Schema;

/** Units of length other than the code points of `maxLength`, by the keyword that limits them. */
const LENGTHS: Record<string, (text: string) => number> = {
  maxBytes: (text) => Buffer.byteLength(text),
  maxUnits: (text) => text.length,
  maxGraphemes: (text) => [...new Intl.Segmenter().segment(text)].length,
};

/** Returns the schema of the path, the query and the body of a request. */
function requestSchema({ parameters, requestBody }: TokenOperation): Schema {
  const part = (location: string): Schema => {
    const parts = parameters.filter((parameter) => parameter.in === location);
    return {
      type: "object",
      properties: Object.fromEntries(parts.map(({ name, schema }) => [name, schema])),
      required: parts.filter(({ required }) => required).map(({ name }) => name),
    };
  };
  return {
    type: "object",
    properties: { path: part("path"), query: part("query"), ...(requestBody && { body: requestBody.schema }) },
    required: requestBody?.required ? ["body"] : [],
  };
}

/**
 * Compiles the validators of all operations.
 *
 * @param changed The operation whose schema is another, and the change.
 */
export function compileValidators(changed?: {
  operationId: string;
  change: ChangeSchema;
}): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false });
  for (const [keyword, lengthOf] of Object.entries(LENGTHS)) {
    ajv.addKeyword({ keyword, type: "string", validate: (limit: number, text: string) => lengthOf(text) <= limit });
  }
  return new Map(
    operations.map((operation) => {
      const schema = requestSchema(operation);
      const isChanged = operation.operationId === changed?.operationId;
      return [operation.operationId, ajv.compile(isChanged ? changed.change(schema) : schema)];
    }),
  );
}
