import type { Operation, Schema } from "@hwc-users/spec";

/** The parts of a request outside its body. */
export const PARTS = ["path", "query", "header"] as const;

/**
 * Puts what an operation says of its requests into one schema: of an object with `path`, `query`, `header` and `body`. The
 * names of headers are in small letters, and the one that carries the token is among them.
 */
export function requestSchema({ parameters, requestBody, tokenHeader }: Operation): Schema {
  const token = { name: tokenHeader, in: "header", required: true, schema: { type: "string" } };
  const parts = PARTS.map((part): [string, Schema] => {
    const inside = [...parameters, token]
      .filter((parameter) => parameter.in === part)
      .map(({ name, ...rest }) => ({ ...rest, name: part === "header" ? name.toLowerCase() : name }));
    return [
      part,
      {
        type: "object",
        properties: Object.fromEntries(inside.map(({ name, schema }) => [name, schema])),
        required: inside.filter(({ required }) => required).map(({ name }) => name),
      },
    ];
  });
  return {
    type: "object",
    properties: { ...Object.fromEntries(parts), ...(requestBody && { body: requestBody.schema }) },
    required: [...PARTS, ...(requestBody?.required ? ["body"] : [])],
  };
}
