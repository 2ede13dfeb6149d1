/** An error of ajv: a location where a value breaks a schema. */
export interface SchemaError {
  /** The location in the value, as a JSON pointer. */
  instancePath: string;
  /** The location of the keyword in the schema. */
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}

/** A compiled schema: returns whether a value is valid, and stores the errors in `errors`. */
export interface CompiledSchema {
  (value: unknown): boolean;
  errors?: SchemaError[] | null;
}
