import type { Parameter } from "@hwc-users/spec";
import type { IHttpNameValues } from "@stoplight/prism-http";

const NUMBERS: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
};
/** Any text that Prism takes for no number; it is never shown. */
const REFUSED = "x";

/**
 * Prism takes whatever JavaScript makes a number of, such as a space for 0. A server need not, and the client's own check does
 * not; so such a value is handed on as what it is, a text.
 */
export function withPlainNumbers(parameters: readonly Parameter[], query: IHttpNameValues = {}): IHttpNameValues {
  const strict = Object.entries(query).map(([name, value]) => {
    const { schema } = parameters.find((parameter) => parameter.in === "query" && parameter.name === name) ?? {};
    const number = NUMBERS[String(schema?.type)];
    const isPlain = number === undefined || [value].flat().every((each) => number.test(each));
    return [name, isPlain ? value : REFUSED];
  });
  return Object.fromEntries(strict);
}
