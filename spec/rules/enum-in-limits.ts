import { isDeepStrictEqual } from "node:util";
import { everySchema } from "./every-schema.ts";
import { violationOf } from "./json-schema.ts";

/** Each value of an enum has the type and the limits of its own schema, and is listed once. */
export function enumInLimits() {
  return everySchema(({ schema: { enum: values }, dereferenced, report }) => {
    if (!values) return;
    if (values.length === 0) report("The enum is empty and accepts nothing. List its values.", "enum");
    const { enum: _, ...withoutEnum } = dereferenced();
    for (const [index, value] of values.entries()) {
      const text = JSON.stringify(value);
      const violation = violationOf(withoutEnum, value);
      if (violation) report(`The enum's value ${text} ${violation}. Correct the value or the schema.`, "enum", index);
      if (values.findIndex((other) => isDeepStrictEqual(other, value)) < index) {
        report(`The enum lists ${text} twice. Remove one.`, "enum", index);
      }
    }
  });
}
