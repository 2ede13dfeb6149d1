import type { Operation } from "@hwc-users/spec";
import type { IHttpRequest } from "@stoplight/prism-http";

type Url = IHttpRequest["url"];

const NUMBERS: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
};
/** What Prism takes for no number; it is never shown. */
const REFUSED = "x";

/**
 * Prism takes for a number whatever JavaScript makes one of, such as a space for 0. A server need not, and the client's own
 * check does not; so such a value is handed to Prism as what it is, a text.
 */
export function withPlainNumbers({ path: template, parameters }: Operation, { path, query = {}, ...url }: Url): Url {
  function isPlain(place: "path" | "query", name: string, text: string): boolean {
    const parameter = parameters.find((each) => each.in === place && each.name === name);
    return NUMBERS[String(parameter?.schema.type)]?.test(text) ?? true;
  }

  const names = template.split("/").map((segment) => /^\{(.*)\}$/.exec(segment)?.[1]);
  const segments = path.split("/").map((segment, index) => {
    const name = names[index];
    return name === undefined || isPlain("path", name, decodeURIComponent(segment)) ? segment : REFUSED;
  });
  const values = Object.entries(query).map(([name, value]) => [
    name,
    [value].flat().every((text) => isPlain("query", name, text)) ? value : REFUSED,
  ]);
  return { ...url, path: segments.join("/"), query: Object.fromEntries(values) };
}
