import { ApiError, RequestError } from "@hwc-users/client";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-clauses.ts";
import { exampleInput } from "../../src/client/example-input.ts";
import { type Exchange, exchange } from "../../src/client/exchange.ts";
import { readAnswer } from "../../src/wire/observe.ts";
import { violationsOf } from "../../src/wire/violations.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

async function expectRefusal({ error, response }: Exchange, status: number, place: string): Promise<void> {
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status });
  const places = response ? violationsOf(readAnswer(response, "")).map((violation) => violation.place) : [];
  expect(places).toEqual([place]);
}

function expectUnsent({ error, response }: Exchange): void {
  expect(error).toBeInstanceOf(RequestError);
  expect(response).toBeUndefined();
}

describe.for(operations)("$operationId", (operation) => {
  const input = exampleInput(operation);
  const { parameters, requestBody, tokenHeader } = operation;

  test("hands over the refusal of a call without a token", async () => {
    const result = await exchange(mock.url, operation, input, {
      tamper: ({ headers }) => headers.delete(tokenHeader),
    });
    await expectRefusal(result, 401, `header/${tokenHeader.toLowerCase()}`);
  });

  test.runIf(requestBody?.required)("does not send a call without a body, and hands over its refusal", async () => {
    expectUnsent(await exchange(mock.url, operation, { ...input, body: undefined }));
    const sent = await exchange(mock.url, operation, input, {
      tamper: (init) => {
        init.body = null;
      },
    });
    await expectRefusal(sent, 400, "body");
  });

  const inPath = parameters.filter((parameter) => parameter.in === "path");
  test.for(inPath)("does not send a call without $name", async ({ name }) => {
    const result = await exchange(mock.url, operation, { ...input, [name]: undefined });
    expectUnsent(result);
    expect((result.error as Error).message).toContain(`"${name}"`);
  });

  const inQuery = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  test.for(inQuery)("hands over the refusal of a call without $name", async ({ name }) => {
    const result = await exchange(mock.url, operation, { ...input, [name]: undefined });
    await expectRefusal(result, 400, "query");
  });
});
