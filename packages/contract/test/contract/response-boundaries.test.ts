import { ApiError, type Drift, InvalidResponseError } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { exampleArguments, operations } from "@hwc-users/spec";
import { startTestServer, type TestServer } from "@hwc-users/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { hasCase, titleOf } from "../../src/boundaries/boundary-case.ts";
import { boundaryCasesOf, violatedCases } from "../../src/boundaries/boundary-cases.ts";
import { callClient } from "../../src/client/call-client.ts";
import { schemaValues } from "../../src/generation/schema-values.ts";
import { documentedResponses, statusOf } from "../../src/response/documented-responses.ts";
import { reportsError } from "../../src/response/reports-error.ts";

// The mock sends only examples and known values. This server sends any other body that the spec accepts, or rejects.
let server: TestServer;
let next: { status: number; headers: Record<string, string>; body: unknown };
beforeAll(async () => {
  server = await startTestServer((_, response) => {
    response.writeHead(next.status, next.headers).end(JSON.stringify(next.body));
  });
});
afterAll(() => server.close());

describe.for(operations)("$operationId", (operation) => {
  const args = exampleArguments(operation, "full");
  const cases = documentedResponses(operation).flatMap((response) => {
    const { schema } = response;
    if (!schema) return [];
    const all = boundaryCasesOf(schema, ["body"]);
    return all.map((boundaryCase) => {
      const bodies = schemaValues(schema, ["body"], boundaryCase).filter(
        (body) =>
          hasCase({ body }, boundaryCase) &&
          violatedCases(all, { body }).every((violated) => violated === boundaryCase),
      );
      return { response, boundaryCase, bodies, title: `${response.name} ${titleOf(boundaryCase)}` };
    });
  });

  test.for(cases)("$title", async ({ response, boundaryCase, bodies }) => {
    const [body] = fc.sample(bodies, { numRuns: 1, seed: 1 });
    const headers = Object.fromEntries(response.headers.map(({ name }) => [name, "any"]));
    const status = statusOf(response, response.examples[0]);
    next = { status, headers: { ...headers, "content-type": "application/json" }, body };
    const drifts: Drift[] = [];
    const { value, error } = await callClient(server.url, operation, args, {
      validator: validate({ onDrift: (drift) => drifts.push(drift) }),
    });

    if (reportsError(operation, { status, body })) expect(error).toBeInstanceOf(ApiError);
    else if (error === undefined) expect(value).toEqual(body);
    else expect(error).toBeInstanceOf(InvalidResponseError);

    const [, ...names] = boundaryCase.location.map((name) => (name === "*" ? "\\d+" : name));
    const pointer = new RegExp(["^", ...names].join("/"));
    const pointers = drifts.flatMap(({ violations }) => violations).map((violation) => violation.pointer);
    if (boundaryCase.accepted) expect(pointers).toEqual([]);
    else expect(pointers).toEqual([expect.stringMatching(pointer)]);
  });
});
