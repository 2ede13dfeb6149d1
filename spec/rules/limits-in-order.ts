import { everySchema } from "./every-schema.ts";

/** Pairs of limits; `exclusive` if equal limits accept nothing either. */
const PAIRS: [lower: string, upper: string, exclusive?: "exclusive"][] = [
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minContains", "maxContains"],
  ["minProperties", "maxProperties"],
  ["minimum", "maximum"],
  ["minimum", "exclusiveMaximum", "exclusive"],
  ["exclusiveMinimum", "maximum", "exclusive"],
  ["exclusiveMinimum", "exclusiveMaximum", "exclusive"],
];

/** A lower limit is not above the upper one: such a schema accepts nothing. */
export function limitsInOrder() {
  return everySchema(({ schema, report }) => {
    for (const [lower, upper, exclusive] of PAIRS) {
      const [low, high] = [schema[lower], schema[upper]];
      if (typeof low !== "number" || typeof high !== "number") continue;
      if (low > high || (exclusive && low === high)) {
        report(`${lower} (${low}) and ${upper} (${high}) accept no value. Swap or correct them.`, lower);
      }
    }
  });
}
