import { typesOf, type UnresolvedSchema } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";
import { type LocatedSchema, walkSchema } from "./walk-schema.ts";

const TYPED = ["allOf", "anyOf", "const", "enum", "not", "oneOf", "properties", "type"];
const COMPOSED = ["allOf", "anyOf", "else", "if", "not", "oneOf", "then"];

/** A value has a type, an array its items and an object its properties. Otherwise the client's type is `unknown`. */
export function valueTyped() {
  const report = reportOnce();

  function check({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext): void {
    for (const located of walkSchema(schema, context.location.child("schema"), context)) {
      const problem = problemOf(located);
      if (problem) report(context, problem, located.location);
    }
  }

  return { RequestBody: { MediaType: check }, Response: { MediaType: check }, Parameter: check, Header: check };
}

function problemOf({ schema, keyword, parent }: LocatedSchema): string | undefined {
  // Only a whole value needs a type: an alternative or a branch can add a keyword to the schema around it.
  const isValue = keyword === undefined || ["items", "prefixItems", "properties"].includes(keyword);
  if (isValue && !TYPED.some((one) => one in schema)) return 'A value without a type can be anything. Add its "type".';
  const types = typesOf(schema);
  if (types.includes("array") && !("items" in schema) && !("prefixItems" in schema)) {
    return 'The items of the array can be anything. Add "items".';
  }
  const isAlternative = COMPOSED.includes(keyword ?? "") && parent?.schema.properties !== undefined;
  const hasContent = isAlternative || COMPOSED.some((one) => one in schema) || "properties" in schema;
  return types.includes("object") && !hasContent && schema.additionalProperties === undefined
    ? 'The properties of the object are unknown. List them in "properties".'
    : undefined;
}
