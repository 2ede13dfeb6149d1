import { operationById } from "@hwc-users/spec";

import type { ExampleResponse, MockedOperation } from "../../src/api/example-response.ts";
import type { EchoRequest } from "../../src/echo/echo-request.ts";
import { echoResponse } from "../../src/echo/echo-response.ts";
import { loadOperations } from "../../src/load-operations.ts";
import { readParameters } from "../../src/replies/request-values.ts";

export const compiledOperations = loadOperations();

/** Returns the response with a status, by default the success, or the example with a name. */
export function exampleOf({ responses }: MockedOperation, name?: string): ExampleResponse {
  const example = responses.find((response) => name === undefined || response.example === name);
  if (!example) throw new Error(`There is no example ${name}.`);
  return example;
}

/** The parsed body of a response. */
export function bodyOf({ body }: ExampleResponse): Record<string, unknown> {
  return JSON.parse(body ?? "null");
}

/** Echoes a request with a target such as `/v1/usg/dcs/corp/member/a?accountType=1`. */
export function echo(
  operationId: string,
  target: string,
  body: unknown,
  { requestId = "id-1", example }: { requestId?: string; example?: string } = {},
): ExampleResponse {
  const operation = operationById(compiledOperations, operationId);
  return echoResponse(operation, echoRequest(operation, target, body, requestId), exampleOf(operation, example));
}

export function echoRequest(
  operation: MockedOperation,
  target: string,
  body: unknown,
  requestId = "id-1",
): EchoRequest {
  const [path = "", search = ""] = target.split("?");
  return { parameters: readParameters(operation, path, search), requestId, body };
}
