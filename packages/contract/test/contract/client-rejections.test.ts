import { ApiError, RequestError } from "@hwc-users/client";
import { type Mock, startMock } from "@hwc-users/mock";
import { argumentsOf, exampleArguments, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { type ClientCall, callClient } from "../../src/client/call-client.ts";
import { mockViolationsOf } from "../../src/http/mock-violations.ts";
import { readResponse } from "../../src/http/read-response.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

function expectRejected({ error, response }: ClientCall, status: number, location: string): void {
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status });
  const violations = response ? mockViolationsOf(readResponse(response, "")) : [];
  expect(violations.map((violation) => violation.location)).toEqual([location]);
}

function expectUnsent({ error, response }: ClientCall): void {
  expect(error).toBeInstanceOf(RequestError);
  expect(response).toBeUndefined();
}

describe.for(operations)("$operationId", (operation) => {
  const args = exampleArguments(operation, "full");
  const { requestBody, tokenHeader } = operation;

  test("rejects a call without a token with an ApiError", async () => {
    const call = await callClient(mock.url, operation, args, {
      tamper: ({ headers }) => headers.delete(tokenHeader),
    });
    expectRejected(call, 401, `header/${tokenHeader.toLowerCase()}`);
  });

  test.runIf(requestBody?.required)("does not send a call without a body", async () => {
    expectUnsent(await callClient(mock.url, operation, { ...args, body: undefined }));
  });

  test.runIf(requestBody?.required)("rejects a call whose body was removed with an ApiError", async () => {
    const call = await callClient(mock.url, operation, args, {
      tamper: (request) => {
        request.body = null;
      },
    });
    expectRejected(call, 400, "body");
  });

  const required = argumentsOf(operation).filter((argument) => argument.required);
  test.for(required.filter((argument) => argument.in === "path"))(
    "does not send a call without $name",
    async (argument) => {
      const call = await callClient(mock.url, operation, { ...args, [argument.name]: undefined });
      expectUnsent(call);
      expect(call.error).toHaveProperty("message", expect.stringContaining(`"${argument.name}"`));
    },
  );

  test.for(required.filter((argument) => argument.in === "query"))(
    "rejects a call without $name with an ApiError",
    async ({ name }) => {
      expectRejected(await callClient(mock.url, operation, { ...args, [name]: undefined }), 400, "query");
    },
  );
});
