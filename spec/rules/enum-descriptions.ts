import { everySchema } from "./every-schema.ts";
import { isRecord } from "./visitor.ts";

/** Every enum has the meaning of each of its values, and of no other, in `x-enumDescriptions`. */
export function enumDescriptions() {
  return everySchema(({ schema, report }) => {
    if (!schema.enum) return;
    const { "x-enumDescriptions": meanings = {} } = schema;
    // The rule "extensions" reports a value of another shape.
    if (!isRecord(meanings)) return;
    const keyword = "x-enumDescriptions" in schema ? "x-enumDescriptions" : "enum";
    const values = schema.enum.filter((value) => value !== null).map(String);
    for (const value of values.filter((one) => !Object.hasOwn(meanings, one))) {
      report(`x-enumDescriptions has no meaning of "${value}". Add a line for it.`, keyword);
    }
    for (const value of values.filter((one) => String(meanings[one]).toLowerCase() === one.toLowerCase())) {
      report(`The meaning of "${value}" only repeats the value. Say what the value means.`, keyword, value);
    }
    for (const value of Object.keys(meanings).filter((one) => !values.includes(one))) {
      const message = `x-enumDescriptions has a meaning of "${value}", which is not in the enum. Remove it, or add the value.`;
      report(message, keyword, value);
    }
  });
}
