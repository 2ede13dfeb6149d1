import { isObject, matchPath } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import type { EchoRequest } from "./echo-request.ts";
import type { Fields } from "./fields.ts";

/**
 * Returns the parameters of a request and the fields of its body. A path parameter wins over a body field of the same name, and
 * a body field over a query parameter.
 *
 * @param template The values that show the types of parameters, which are sent as text.
 */
export function sentFields(
  operation: MockedOperation,
  { path, search, body }: EchoRequest,
  template: Fields = {},
): Fields {
  return {
    ...withTypes(queryParameters(search), template),
    ...(isObject(body) && body),
    ...withTypes(pathParameters(operation, path), template),
  };
}

/** Returns the decoded path parameters of a request. */
export function pathParameters({ path: template }: MockedOperation, path: string): Record<string, string> {
  return mapValues(matchPath(template, path) ?? {}, decode);
}

/** Returns the query parameters of a request. */
export function queryParameters(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function withTypes(parameters: Record<string, string>, template: Fields): Fields {
  return mapValues(parameters, (text, name) => {
    const example = Object.hasOwn(template, name) ? template[name] : undefined;
    if (typeof example === "number" && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
    if (typeof example === "boolean" && /^(true|false)$/.test(text)) return text === "true";
    return text;
  });
}

function mapValues<Value>(
  texts: Record<string, string>,
  convert: (text: string, name: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, convert(text, name)]));
}

/** Text with an invalid encoding stays as it is: the MSW handlers do not validate requests. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
