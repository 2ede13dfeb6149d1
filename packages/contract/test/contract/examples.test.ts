import { ApiError } from "@hwc-users/client";
import { type Mock, startMock } from "@hwc-users/mock";
import { exampleArguments, operations, successResponse } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { callClient } from "../../src/client/call-client.ts";
import { chooseReply } from "../../src/client/choose-reply.ts";
import { exampleReplies } from "../../src/response/example-replies.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const success = successResponse(operation);
  const args = exampleArguments(operation, "full");

  test.for(operation.requestBody?.examples ?? [])("accepts the request $name", async ({ value }) => {
    const { error, response } = await callClient(mock.url, operation, { ...args, body: value });
    expect(error).toBeUndefined();
    expect(response?.status).toBe(success.status);
  });

  const parameterExamples = operation.parameters.flatMap((parameter) =>
    parameter.examples.map((example) => ({ parameter, ...example })),
  );
  test.for(parameterExamples)("accepts $parameter.name $name", async ({ parameter, value }) => {
    const isHeader = parameter.in === "header";
    const { error, response } = await callClient(
      mock.url,
      operation,
      { ...args, ...(!isHeader && { [parameter.name]: value }) },
      { headers: isHeader ? { [parameter.name]: String(value) } : {} },
    );
    expect(error).toBeUndefined();
    expect(response?.status).toBe(success.status);
  });

  const replies = exampleReplies(operation).map((reply) => ({
    ...reply,
    verb: reply.isError ? "rejects with" : "returns",
  }));
  test.for(replies)("$verb $name", async ({ response: expected, example, status, isError }) => {
    chooseReply(mock, operation, status, example?.name);
    const { value, error, response, requestId } = await callClient(mock.url, operation, args);

    expect(response?.status).toBe(status);
    for (const { name } of expected.headers) expect(response?.headers.get(name), name).toBeTruthy();
    const body = await response?.text();
    expect(body && JSON.parse(body)).toEqual(example?.value ?? "");

    if (!isError) {
      expect(error).toBeUndefined();
      expect(value).toEqual(example?.value);
    } else {
      const { error_code, error_msg } = (example?.value ?? {}) as { error_code?: string; error_msg?: string };
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        operationId: operation.operationId,
        status,
        errorCode: error_code,
        errorMessage: error_msg,
        requestId: response?.headers.get("X-Request-Id") ?? requestId,
      });
    }
  });
});
