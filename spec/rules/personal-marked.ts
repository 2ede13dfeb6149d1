import { enumerationIn } from "./open-enumeration.ts";
import { dereference, type Schema, typesOf, type UnresolvedSchema } from "./schema.ts";
import { reportOnce, type VisitorContext } from "./visitor.ts";
import { walkSchema } from "./walk-schema.ts";

interface WithSchema {
  name?: string;
  schema?: UnresolvedSchema;
}

/**
 * Every text in a request or a response is marked as personal or not, so that nobody forgets it: properties, items of arrays,
 * and parameters. Texts with known values are not personal.
 */
export function personalMarked() {
  const report = reportOnce();

  function check({ name, schema }: WithSchema, context: VisitorContext): void {
    if (schema === undefined) return;
    for (const { keyword, key, location, written, node } of walkSchema(
      schema,
      context.location.child("schema"),
      context,
    )) {
      const subject = {
        properties: `The property "${key}"`,
        items: "An item of the array",
        prefixItems: "An item of the array",
      }[keyword ?? ""];
      const isParameter = keyword === undefined && name !== undefined;
      if (subject || isParameter) {
        const dereferenced = dereference(node, written, context);
        if (acceptsText(dereferenced) && !enumerationIn(dereferenced) && !isMarked(dereferenced)) {
          const advice =
            'Add "x-personal: true" if its values are about a person and must not be logged, else "x-personal: false".';
          report(context, `${subject ?? `The parameter "${name}"`} is a text without x-personal. ${advice}`, location);
        }
      }
    }
  }

  return { RequestBody: { MediaType: check }, Response: { MediaType: check }, Parameter: check };
}

function acceptsText(schema: Schema): boolean {
  const types = typesOf(schema);
  if (types.length > 0) return types.includes("string");
  const branches = branchesOf(schema);
  if (branches.length > 0) return branches.some(acceptsText);
  return !["const", "enum", "items", "not", "properties"].some((keyword) => keyword in schema);
}

function isMarked(schema: Schema): boolean {
  return schema["x-personal"] !== undefined || branchesOf(schema).some(isMarked);
}

function branchesOf({ allOf = [], anyOf = [], oneOf = [] }: Schema): Schema[] {
  return [...allOf, ...anyOf, ...oneOf].filter((branch) => typeof branch === "object");
}
