import { isObject } from "@hwc-users/spec";
import type { RequestMatcher } from "./reply.ts";
import type { RequestValues } from "./request-values.ts";

/** Whether a request has all the values of a matcher. */
export function matchesRequest({ parameters, headers, body }: RequestMatcher, request: RequestValues): boolean {
  return (
    Object.entries(parameters ?? {}).every(([name, value]) => request.parameters.get(name) === String(value)) &&
    Object.entries(headers ?? {}).every(([name, value]) => String(request.headers[name.toLowerCase()]) === value) &&
    (body === undefined || isPart(body, request.body))
  );
}

/** Whether a JSON value is part of another: objects may have more fields. */
function isPart(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) && part.length === whole.length && part.every((item, index) => isPart(item, whole[index]))
    );
  }
  if (!isObject(part)) return part === whole;
  return (
    isObject(whole) &&
    Object.entries(part).every(([name, value]) => Object.hasOwn(whole, name) && isPart(value, whole[name]))
  );
}

/**
 * Checks a matcher from a caller without a type checker.
 *
 * @returns The problem, or undefined if there is none.
 */
export function matcherProblem(when: unknown): string | undefined {
  if (!isObject(when)) return `when must be an object such as { parameters: { account: "ming.li" } }.`;
  const unknown = Object.keys(when).find((name) => !["parameters", "headers", "body"].includes(name));
  if (unknown !== undefined) return `unknown field "when.${unknown}". Use parameters, headers, body.`;
  const { parameters = {}, headers = {} } = when;
  if (
    !isObject(parameters) ||
    !Object.values(parameters).every((value) => ["string", "number"].includes(typeof value))
  ) {
    return `when.parameters must be an object of strings and numbers such as { account: "ming.li" }.`;
  }
  if (!isObject(headers) || !Object.values(headers).every((value) => typeof value === "string")) {
    return `when.headers must be an object of strings such as { "X-Request-Id": "request-1" }.`;
  }
  return undefined;
}
