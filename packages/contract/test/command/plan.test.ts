import { isObject, isSuccess, operations, type TokenOperation } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { violatedCases } from "../../src/boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../../src/boundaries/request-boundary-cases.ts";
import { jsonTypeOf } from "../../src/json/json-type.ts";
import { valuesAt } from "../../src/json/values-at.ts";
import type { TestCase } from "../../src/plan/test-case.ts";
import { UNKNOWN_FIELD } from "../../src/plan/values/field-values.ts";
import type { RequestParts } from "../../src/request/request-parts.ts";
import { casesOf, FULL, planOf } from "./plan-of.ts";
import { ACCOUNTS, TOKENS } from "./run-command.ts";

const isAuthorized = ({ operation: { tokenHeader }, request }: TestCase) =>
  Object.values(TOKENS).includes(request.headers[tokenHeader.toLowerCase()] ?? "");

const files: [string, Record<string, Record<string, unknown>>][] = [
  ["every field", FULL],
  ["few fields", ACCOUNTS],
];
const plans = files.flatMap(([title, accounts]) =>
  planOf(accounts, { cases: 200 }).map((plan) => ({ title: `${plan.operation.operationId} with ${title}`, plan })),
);

function parsedBodies(cases: readonly TestCase[]): unknown[] {
  return cases.flatMap(({ request }) => {
    try {
      return [JSON.parse(String(request.body))];
    } catch {
      return [];
    }
  });
}

const listPlans = plans.filter(({ plan }) => Array.isArray(plan.writes.base.parts?.body));
test.for(listPlans)("$title adds only items to a list that every server must reject", ({ plan }) => {
  const list = [plan.writes.base.parts?.body].flat();
  const lists = parsedBodies(plan.writes.cases.filter(isAuthorized))
    .filter((body) => Array.isArray(body))
    .filter(([account]) => !/^contract-nobody-/.test(String(account)));
  expect(lists.map((value) => value.slice(0, list.length))).toEqual(lists.map(() => list));
  expect(lists.flatMap((value) => value.slice(list.length)).map(jsonTypeOf)).not.toContain("string");
});

describe.for(plans)("$title", ({ plan }) => {
  const { base, cases } = plan.writes;
  const { path, query, body }: RequestParts = base.parts ?? { path: {}, query: {}, header: {} };
  const names = isObject(body) ? [...Object.keys(body), UNKNOWN_FIELD] : [];
  const authorized = cases.filter(isAuthorized);
  const parsed = parsedBodies(authorized);

  test("sends no GET and no DELETE", () => {
    const methods = [plan.operation.method, "POST", "PATCH"];
    expect(new Set(casesOf(plan).map(({ request }) => request.method))).toEqual(new Set(methods));
  });

  test("sends no field that the file does not name, but for one", () => {
    for (const value of parsed) if (isObject(value)) expect(names).toEqual(expect.arrayContaining(Object.keys(value)));
    expect(parsed.length).toBeGreaterThan(20);
  });

  test("sends the named path, an unknown path below it, or an invented account", () => {
    const [target = ""] = base.request.target.split("?");
    for (const { request, parts } of authorized) {
      const [sent = ""] = request.target.split("?");
      const changed = Object.entries(parts?.path ?? {}).filter(([name, value]) => value !== path[name]);
      const isInvented = changed.every(([, value]) => /^contract-nobody-/.test(String(value)) || isEnumerated(value));
      expect(parts ? isInvented : sent === target || sent === `${target}/contract-unknown`, sent).toBe(true);
    }
  });

  /** Neither an account nor another ID. */
  const isEnumerated = (value: unknown) =>
    typeof value === "number" || ["x", "true", "null", "0.5", "1.5"].includes(String(value));

  test("sends the query as named, or with its default, or with a value that every server must reject", () => {
    const accepted = authorized.filter(({ parts, expected }) => parts && expected.statuses.some(isSuccess));
    const defaults = plan.operation.parameters
      .filter(({ in: part }) => part === "query")
      .map(({ name, schema }) => [name, schema.default]);
    const queries = accepted.map(({ parts }) => parts?.query);
    for (const sent of queries) expect([query, { ...Object.fromEntries(defaults), ...query }]).toContainEqual(sent);
    expect(queries.length).toBeGreaterThan(5);
  });

  test("sends no request twice, under names that are unique", () => {
    const sent = [base, ...cases].map(({ request: { body: bytes, ...request } }) =>
      JSON.stringify([request, bytes instanceof Uint8Array ? [...bytes] : bytes]),
    );
    expect(new Set(sent).size).toBe(sent.length);
    const all = casesOf(plan).map(({ name }) => name);
    expect(new Set(all).size).toBe(all.length);
  });

  test("violates only what the name of a request states", () => {
    const boundaryCases = requestBoundaryCases(plan.operation);
    for (const { parts, expected, name } of cases) {
      if (!parts || name.includes("unknown") || name.includes("token")) continue;
      const violated = violatedCases(boundaryCases, parts);
      expect(violated.length > 0, name).toBe(expected.statuses.every((status) => status >= 400));
    }
  });

  test("tests each rule of the request at each location that the file names", () => {
    const tested = cases.flatMap(({ parts }) => (parts ? [parts] : []));
    const missing = requestBoundaryCases(plan.operation)
      .filter(({ accepted, location: [part] }) => !accepted && (part === "body" || part === "query"))
      .filter(({ location }) => location.includes("*") || valuesAt(base.parts, location).length > 0)
      .filter((boundaryCase) => !tested.some((parts) => violatedCases([boundaryCase], parts).length > 0));
    expect(missing).toEqual([]);
  });
});

test("a run with every field has at most 900 requests without combinations", () => {
  expect(planOf().flatMap(casesOf).length).toBeLessThan(900);
});

test("the seed changes the combinations only", () => {
  const namesOf = (seed: number) =>
    planOf(FULL, { seed, cases: 20 })
      .flatMap(casesOf)
      .map(({ name }) => name);
  const isCombination = (name: string) => name.startsWith("combination ");
  expect(namesOf(1)).toEqual(namesOf(1));
  expect(namesOf(2)).not.toEqual(namesOf(1));
  expect(namesOf(2).filter((name) => !isCombination(name))).toEqual(namesOf(1).filter((name) => !isCombination(name)));
});

test("a query that the file names is never left out, and never has another accepted value", () => {
  const accounts = Object.fromEntries(
    Object.entries(FULL).map(([operationId, args]) => {
      const { parameters } = operations.find((operation) => operation.operationId === operationId) as TokenOperation;
      const query = parameters.filter(({ in: part, schema }) => part === "query" && schema.enum);
      return [
        operationId,
        { ...args, ...Object.fromEntries(query.map(({ name, schema }) => [name, schema.enum?.[1]])) },
      ];
    }),
  );
  for (const { parts, operation } of planOf(accounts, { cases: 100 }).flatMap(casesOf).filter(isAuthorized)) {
    for (const { name, schema } of operation.parameters.filter(
      (parameter) => parameter.in === "query" && parameter.schema.enum && !parameter.required,
    )) {
      if (parts) expect([schema.enum?.[0], undefined]).not.toContain(parts.query[name]);
    }
  }
});
