import { everySchema } from "./every-schema.ts";
import { violationOf } from "./json-schema.ts";
import { knownValuesIn } from "./open-enumeration.ts";

/** A default has the type, the limits and, if values are known, one of the values of its own schema. */
export function defaultInLimits() {
  return everySchema(({ schema: { default: value }, dereferenced, report }) => {
    if (value === undefined) return;
    const expected = dereferenced();
    const known = knownValuesIn(expected);
    const isUnknown = known !== undefined && value !== null && !known.includes(value);
    const violation = isUnknown ? `is none of ${JSON.stringify(known)}` : violationOf(expected, value);
    if (violation) {
      report(`The default ${JSON.stringify(value)} ${violation}. Correct the default or the schema.`, "default");
    }
  });
}
