import type { Schema, TokenOperation } from "@hwc-users/spec";

/** The parts of a request outside its body. */
export const PARTS = ["path", "query", "header"] as const;

/**
 * Combines the schemas of all parts of a request into one: the schema of an object with `path`, `query`, `header` and
 * `body`. Header names are in lower case. The token header is included.
 */
export function requestPartsSchema({ parameters, requestBody, tokenHeader }: TokenOperation): Schema {
  const token = { name: tokenHeader, in: "header", required: true, schema: { type: "string" } };
  const parts = PARTS.map((part): [string, Schema] => {
    const inPart = [...parameters, token]
      .filter((parameter) => parameter.in === part)
      .map(({ name, ...rest }) => ({ ...rest, name: part === "header" ? name.toLowerCase() : name }));
    return [
      part,
      {
        type: "object",
        properties: Object.fromEntries(inPart.map(({ name, schema }) => [name, schema])),
        required: inPart.filter(({ required }) => required).map(({ name }) => name),
      },
    ];
  });
  return {
    type: "object",
    properties: { ...Object.fromEntries(parts), ...(requestBody && { body: requestBody.schema }) },
    required: [...PARTS, ...(requestBody?.required ? ["body"] : [])],
  };
}
