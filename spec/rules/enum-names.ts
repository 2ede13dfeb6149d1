import { everySchema } from "./every-schema.ts";

const IDENTIFIER = /^[A-Za-z_]\w*$/;
const PASCAL_CASE = /^[A-Z][A-Za-z0-9]*$/;

/** The values of an enum that cannot be names in code, such as numbers, have names in `x-enum-varnames`. */
export function enumNames() {
  return everySchema(({ schema, report }) => {
    const { enum: values, "x-enum-varnames": names } = schema;
    if (!values) return;
    if (names === undefined) {
      const unnamed = values.find((value) => value !== null && !IDENTIFIER.test(String(value)));
      if (unnamed !== undefined) {
        const advice = "Add x-enum-varnames, a list of names in PascalCase in the order of the enum.";
        report(`The enum's value ${JSON.stringify(unnamed)} cannot be a name in code. ${advice}`, "enum");
      }
      return;
    }
    // The rule "extensions" reports a value of another shape.
    if (!Array.isArray(names)) return;
    if (names.length !== values.length) {
      const counts = `${names.length} names for ${values.length} values`;
      report(
        `x-enum-varnames has ${counts}. Write one name for each value, in the order of the enum.`,
        "x-enum-varnames",
      );
    }
    for (const [index, name] of names.entries()) {
      if (!PASCAL_CASE.test(String(name))) {
        report(`The name "${name}" is not in PascalCase. Write it like "NotAssigned".`, "x-enum-varnames", index);
      }
      // Some languages write the names in capitals.
      const isTaken = names.findIndex((other) => String(other).toLowerCase() === String(name).toLowerCase()) < index;
      if (isTaken) report(`Two values have the name "${name}". Rename one.`, "x-enum-varnames", index);
    }
  });
}
