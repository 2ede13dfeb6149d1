import { type HttpOperation, parameterName } from "@hwc-users/spec";
import type { IHttpRequest } from "@stoplight/prism-http";

type Url = IHttpRequest["url"];

const NUMBERS: Record<string, RegExp> = {
  integer: /^(0|-?[1-9]\d*)$/,
  number: /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d+)$/,
};
/** Replaces a value that is not a number. It appears in no message. */
const NOT_A_NUMBER = "x";

/**
 * Replaces values that only JavaScript converts to a number, such as a space or 00 for 0. Prism accepts them, but the client and
 * many servers reject them.
 */
export function withPlainNumbers(
  { path: template, parameters }: HttpOperation,
  { path, query = {}, ...url }: Url,
): Url {
  function isPlain(location: "path" | "query", name: string, text: string): boolean {
    const parameter = parameters.find((each) => each.in === location && each.name === name);
    return NUMBERS[String(parameter?.schema.type)]?.test(text) ?? true;
  }

  const names = template.split("/").map(parameterName);
  const segments = path.split("/").map((segment, index) => {
    const name = names[index];
    return name === undefined || isPlain("path", name, decodeURIComponent(segment)) ? segment : NOT_A_NUMBER;
  });
  const values = Object.entries(query).map(([name, value]) => [
    name,
    [value].flat().every((text) => isPlain("query", name, text)) ? value : NOT_A_NUMBER,
  ]);
  return { ...url, path: segments.join("/"), query: Object.fromEntries(values) };
}
