import { isObject, isSuccess, type TokenOperation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import { type Findings, NOTHING } from "./findings.ts";
import { isMasked } from "./is-masked.ts";

/** Checks that a success is about the account in the path of the request. */
export function checkAccount({ operation, parts }: TestCase, { status, body }: ReceivedResponse): Findings {
  if (!parts || !isObject(body) || !hasDefaultQuery(operation, parts.query)) return NOTHING;
  const violations = accountFields(operation, status)
    .filter(({ field, parameter }) => {
      const shown = body[field];
      return typeof shown === "string" && !isMasked(shown) && shown !== parts.path[parameter];
    })
    .map(({ field, parameter }) => ({
      requirement: `response ${status} /${field}`,
      message: `is not the ${parameter} of the request: the response is about another account`,
    }));
  return { violations, notes: [] };
}

/** Lists the fields of a success that repeat a value of the path: those where the documented values are equal. */
function accountFields({ parameters, responses }: TokenOperation, status: number) {
  const bodies = responses
    .filter((response) => response.status === status && isSuccess(status))
    .flatMap(({ examples }) => examples.map(({ value }) => value).filter(isObject));
  return parameters
    .filter((parameter) => parameter.in === "path" && parameter.schema.type === "string")
    .flatMap(({ name: parameter, examples }) => {
      const fields = bodies.flatMap((body) =>
        Object.keys(body).filter((field) => examples.some(({ value }) => value === body[field])),
      );
      return [...new Set(fields)].map((field) => ({ parameter, field }));
    });
}

/** Whether the query has no other values than the documented defaults. Another kind of account is in another field. */
function hasDefaultQuery({ parameters }: TokenOperation, query: Record<string, unknown>): boolean {
  return parameters
    .filter((parameter) => parameter.in === "query")
    .every(({ name, schema }) => query[name] === undefined || query[name] === schema.default);
}
