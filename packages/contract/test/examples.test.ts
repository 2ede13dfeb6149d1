import { ApiError } from "@hwc-users/client";
import { type Mock, startMock } from "@hwc-users/mock";
import { type Operation, operations, type Response } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import type { Clause } from "../src/clauses.ts";
import { exampleInput } from "../src/example-input.ts";
import { exchange } from "../src/service-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

function see(
  { task }: TestContext,
  { operationId }: Operation,
  kind: Clause["kind"],
  ...names: (string | number)[]
): void {
  task.meta.clauses = [...(task.meta.clauses ?? []), { operationId, kind, name: names.join(" ") }];
}

function isSuccess({ status }: Response): boolean {
  return status < 300;
}

describe.for(operations)("$operationId", (operation) => {
  const success = operation.responses.find(isSuccess);

  test.for(operation.requestBody?.examples ?? [])("takes the request $name", async ({ name, value }, context) => {
    const { error, response } = await exchange(mock.url, operation, { ...exampleInput(operation), body: value });
    expect(error).toBeUndefined();
    expect(response?.status).toBe(success?.status);
    see(context, operation, "request example", name);
  });

  const parameterExamples = operation.parameters.flatMap((parameter) =>
    parameter.examples.map((example) => ({ parameter, ...example })),
  );
  test.for(parameterExamples)("takes $parameter.name $name", async ({ parameter, name, value }, context) => {
    const isHeader = parameter.in === "header";
    const { error, response } = await exchange(
      mock.url,
      operation,
      { ...exampleInput(operation), ...(!isHeader && { [parameter.name]: value }) },
      { headers: isHeader ? { [parameter.name]: String(value) } : {} },
    );
    expect(error).toBeUndefined();
    expect(response?.status).toBe(success?.status);
    see(context, operation, "parameter example", parameter.name, name);
  });

  const replies = operation.responses.flatMap((response) =>
    (response.examples.length > 0 ? response.examples : [undefined]).map((example) => ({
      response,
      example,
      title: example ? `${response.status} ${example.name}` : `${response.status} without a body`,
    })),
  );
  test.for(replies)("hands over $title", async ({ response: expected, example }, context) => {
    const Prefer = `code=${expected.status}${example ? `, example=${example.name}` : ""}`;
    const { value, error, response, requestId } = await exchange(mock.url, operation, exampleInput(operation), {
      headers: { Prefer },
    });

    expect(response?.status).toBe(expected.status);
    for (const header of expected.headers) expect(response?.headers.get(header), header).toBeTruthy();
    const body = await response?.text();
    expect(body && JSON.parse(body)).toEqual(example?.value ?? "");

    if (isSuccess(expected)) {
      expect(error).toBeUndefined();
      expect(value).toEqual(example?.value);
    } else {
      const { error_code, error_msg } = (example?.value ?? {}) as { error_code?: string; error_msg?: string };
      expect(error).toBeInstanceOf(ApiError);
      expect(error).toMatchObject({
        operationId: operation.operationId,
        status: expected.status,
        errorCode: error_code,
        errorMessage: error_msg,
      });
      expect((error as ApiError).requestId).toBe(response?.headers.get("X-Request-Id") ?? requestId);
    }
    see(context, operation, "status", expected.status);
    if (example) see(context, operation, "response example", expected.status, example.name);
  });
});
