import { everySchema } from "./every-schema.ts";
import { typesOf } from "./schema.ts";

/** Keywords that check values of some types and ignore all others. */
const CHECKED: Record<string, readonly string[]> = {
  array: ["items", "maxItems", "minItems", "prefixItems", "uniqueItems"],
  number: ["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"],
  object: ["additionalProperties", "maxProperties", "minProperties", "properties", "required"],
  string: ["maxLength", "minLength", "pattern"],
};

/** A limit is one that applies to the type of its schema: the others have no effect. */
export function limitsOfType() {
  return everySchema(({ schema, report }) => {
    const types = typesOf(schema).map((type) => (type === "integer" ? "number" : type));
    if (types.length === 0) return;
    for (const [type, keywords] of Object.entries(CHECKED)) {
      if (types.includes(type)) continue;
      for (const keyword of keywords.filter((one) => one in schema)) {
        const message = `"${keyword}" has no effect on the type ${typesOf(schema).join(" or ")}. Remove it, or correct the type.`;
        report(message, keyword);
      }
    }
  });
}
