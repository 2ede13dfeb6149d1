import { isDeepStrictEqual } from "node:util";
import type { Operation, Response, Schema } from "@hwc-users/spec";
import type { Exchange } from "../wire/exchange.ts";
import type { Clause } from "./clause.ts";
import { isOfType } from "./json-type.ts";
import { requestSides } from "./request-sides.ts";
import { isOn, titleOf, valuesAt } from "./side.ts";
import { brokenSides } from "./sides.ts";

/** A clause before its operation is added. */
type Part = Omit<Clause, "operationId">;

/** Lists the clauses of an operation. */
export function clausesOf(operation: Operation): Clause[] {
  const { operationId } = operation;
  const parts = [...requestParts(operation), ...operation.responses.flatMap(answerParts), ...exampleParts(operation)];
  const clauses = parts.map((part) => ({ operationId, ...part }));
  // Two types of an answer can list the same thing twice.
  return [...new Map(clauses.map((clause) => [`${clause.kind} ${clause.name}`, clause])).values()];
}

function requestParts(operation: Operation): Part[] {
  const sides = requestSides(operation);
  return sides.map((side) => ({
    kind: side.accepted ? "request" : "refusal",
    name: titleOf(side),
    isSeenIn: ({ request, answer: { status } }) => {
      if (!isOn(side, request)) return false;
      const broken = brokenSides(sides, request);
      // A request that breaks two rules does not say for which it was refused.
      return side.accepted
        ? isSuccess(status) && broken.length === 0
        : status >= 400 && status < 500 && broken.length === 1;
    },
  }));
}

function answerParts({ status, headers, schema }: Response): Part[] {
  const part = (name: string, isSeenIn: (exchange: Exchange) => boolean): Part => ({
    kind: "answer",
    name: `${status}${name}`,
    isSeenIn: (exchange) => exchange.answer.status === status && isSeenIn(exchange),
  });
  return [
    part("", () => true),
    ...headers.map((name) => part(` header ${name}`, ({ answer }) => Boolean(answer.header[name.toLowerCase()]))),
    schema
      ? part(" as JSON", ({ answer }) => isJson(answer.header["content-type"]) && answer.body !== undefined)
      : part(" without a body", ({ answer }) => answer.text === ""),
    ...(schema ? fieldParts(schema, [], part) : []),
  ];
}

function fieldParts(
  schema: Schema,
  place: readonly string[],
  part: (name: string, isSeenIn: (exchange: Exchange) => boolean) => Part,
): Part[] {
  const { type = [], enum: values = [], anyOf = [], properties = {}, items } = schema;
  const at = (name: string, is: (value: unknown) => boolean) =>
    part(` /${place.join("/")} ${name}`, ({ answer }) => valuesAt(answer.body, place).some(is));
  return [
    ...[type].flat().map((name) => at(name, (value) => isOfType(value, name))),
    ...values.map((value) => valuePart(place, value)),
    ...anyOf.flatMap((branch) => fieldParts(branch, place, part)),
    ...Object.entries(properties).flatMap(([name, property]) => fieldParts(property, [...place, name], part)),
    ...(items ? fieldParts(items, [...place, "*"], part) : []),
  ];
}

/** A known value of an answer counts with whichever status it came. */
function valuePart(place: readonly string[], value: unknown): Part {
  return {
    kind: "answer",
    name: `/${place.join("/")} ${JSON.stringify(value)}`,
    isSeenIn: ({ answer }) => valuesAt(answer.body, place).includes(value),
  };
}

function exampleParts({ parameters, requestBody, responses }: Operation): Part[] {
  const part = (name: string, isSeenIn: Part["isSeenIn"]): Part => ({ kind: "example", name, isSeenIn });
  return [
    ...parameters.flatMap(({ name: parameter, in: place, examples }) =>
      examples.map(({ name, value }) =>
        part(`${parameter} ${name}`, ({ request, answer }) => {
          const key = place === "header" ? parameter.toLowerCase() : parameter;
          const [sent] = valuesAt(request, [place, key]);
          return isSuccess(answer.status) && sent === value;
        }),
      ),
    ),
    ...(requestBody?.examples ?? []).map(({ name, value }) =>
      part(
        `request ${name}`,
        ({ request, answer }) => isSuccess(answer.status) && isDeepStrictEqual(request.body, value),
      ),
    ),
    ...responses.flatMap(({ status, examples }) =>
      examples.map(({ name, value }) =>
        part(`${status} ${name}`, ({ answer }) => answer.status === status && isDeepStrictEqual(answer.body, value)),
      ),
    ),
  ];
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether a content type says JSON. */
export function isJson(contentType = ""): boolean {
  return /^application\/(.*\+)?json\s*(;|$)/i.test(contentType);
}
