import { ApiError, RequestError } from "@hwc-users/client";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations, type Parameter } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleInput } from "../src/example-input.ts";
import { schemaCases } from "../src/schema-cases.ts";
import { type Exchange, exchange } from "../src/service-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

/** Where the mock says that the request is wrong, such as `request.body.title`. */
function violatedPlaces({ response }: Exchange): string[] {
  const violations = JSON.parse(response?.headers.get("sl-violations") ?? "[]") as { location: string[] }[];
  return violations.map(({ location }) => location.join(".").toLowerCase());
}

function expectRefusal(result: Exchange, status: number, place: string): void {
  expect(result.error).toBeInstanceOf(ApiError);
  expect(result.error).toMatchObject({ status });
  expect(violatedPlaces(result)).toContain(place.toLowerCase());
}

function isRequired({ required }: Parameter): boolean {
  return required;
}

describe.for(operations)("$operationId", (operation) => {
  const input = exampleInput(operation);
  const { parameters, requestBody, tokenHeader } = operation;

  test("refuses a call without a token", async () => {
    const result = await exchange(mock.url, operation, input, {}, ({ headers }) => headers.delete(tokenHeader));
    expectRefusal(result, 401, "request");
  });

  test.runIf(requestBody?.required)("refuses a call without a body", async () => {
    const refused = await exchange(mock.url, operation, { ...input, body: undefined });
    expect(refused.error).toBeInstanceOf(RequestError);
    expect(refused.response).toBeUndefined();
    const sent = await exchange(mock.url, operation, input, {}, (init) => {
      init.body = null;
    });
    expectRefusal(sent, 400, "request");
  });

  test.for(parameters.filter(isRequired))("refuses a call without $name", async ({ name, in: place }) => {
    const result = await exchange(mock.url, operation, { ...input, [name]: undefined });
    if (place === "path") {
      expect(result.error).toBeInstanceOf(RequestError);
      expect((result.error as Error).message).toContain(`"${name}"`);
      expect(result.response).toBeUndefined();
    } else {
      expectRefusal(result, 400, `request.${place}`);
    }
  });

  const parameterCases = parameters
    .filter((parameter) => parameter.in !== "header")
    .flatMap((parameter) =>
      schemaCases(parameter.schema, parameter.examples[0]?.value).map((schemaCase) => ({ parameter, ...schemaCase })),
    )
    // A URL holds only text, so any value is of type string there.
    .filter(({ parameter, name }) => !(parameter.schema.type === "string" && name === "not of type string"))
    .map((schemaCase) => ({ ...schemaCase, value: typeof schemaCase.value === "object" ? "text" : schemaCase.value }));
  test.for(parameterCases)("$parameter.name: $name", async ({ parameter, value, accepted }) => {
    const result = await exchange(mock.url, operation, { ...input, [parameter.name]: value });
    if (accepted) expect(result.error).toBeUndefined();
    else expectRefusal(result, 400, `request.${parameter.in}.${parameter.name}`);
  });

  const bodyCases = requestBody ? schemaCases(requestBody.schema, input["body"]) : [];
  test.for(bodyCases)("body $name", async ({ value, accepted, path }) => {
    const result = await exchange(mock.url, operation, { ...input, body: value });
    if (accepted) expect(result.error).toBeUndefined();
    else expectRefusal(result, 400, ["request", "body", ...path].join("."));
  });
});
