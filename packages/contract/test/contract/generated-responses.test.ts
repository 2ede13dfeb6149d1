import { ApiError } from "@hwc-users/client";
import { validate } from "@hwc-users/client/validate";
import { type Mock, startMock } from "@hwc-users/mock";
import { exampleArguments, operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { titleOf } from "../../src/boundaries/boundary-case.ts";
import { boundaryCasesOf, violatedCases } from "../../src/boundaries/boundary-cases.ts";
import { callClient } from "../../src/client/call-client.ts";
import { chooseReply } from "../../src/client/choose-reply.ts";
import { checkProperty } from "../../src/generation/check-property.ts";
import { documentedResponses, statusOf } from "../../src/response/documented-responses.ts";
import { reportsError } from "../../src/response/reports-error.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, dynamic: true });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const cases = new Map(
    documentedResponses(operation).map((response) => [
      statusOf(response, response.examples[0]),
      response.schema ? boundaryCasesOf(response.schema, ["body"]) : [],
    ]),
  );
  const statuses = fc.constantFrom(...cases.keys());
  const args = exampleArguments(operation, "full");

  test("responses that the mock generates match the spec, and the client reports no drift", async () => {
    await checkProperty(statuses, async (status) => {
      const drifts: unknown[] = [];
      chooseReply(mock, operation, status);
      const { value, error, response } = await callClient(mock.url, operation, args, {
        validator: validate({ onDrift: (drift) => drifts.push(drift) }),
      });
      expect(response?.status).toBe(status);
      const text = (await response?.text()) ?? "";
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      expect(violatedCases(cases.get(status) ?? [], { body }).map(titleOf)).toEqual([]);
      expect(drifts).toEqual([]);
      if (reportsError(operation, { status, body })) expect(error).toBeInstanceOf(ApiError);
      else expect(value).toEqual(body);
    });
  });
});
