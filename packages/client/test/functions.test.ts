import { inspect } from "node:util";
import { createMeetingClient, isRequestError, RequestError } from "@hwc-users/client";
import * as functions from "@hwc-users/client/functions";
import { status } from "@hwc-users/faults";
import { describe, expect, test } from "vitest";
import { calls, exampleOf, failureOf, faults, type OperationFixture } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";
import { createUntypedContext, functionOf, type Options, services } from "./services.ts";

const { createMeetingContext, createWorkspaceContext, updateMyInfo, updateUser, updateUserInfo } = functions;
const body = { email: "ming.li@example.com" };

const contextFor = ({ operation }: OperationFixture, options: Options = {}) =>
  createUntypedContext(operation, { baseUrl: faults.url, ...options, retry: { minDelay: 1, ...options.retry } });

test("there is a function for each operation, and a context factory for each service", () => {
  const names = [...calls.map(({ id }) => id), ...services.map(({ name }) => `create${name}Context`)];
  expect(Object.keys(functions).sort()).toEqual(names.sort());
});

describe.each(calls)("the function $id", (call) => {
  const { id, input, client, next, requests } = call;
  const isOfOtherService = ({ operation }: OperationFixture) => operation.service !== call.operation.service;
  const callFunction = functionOf(call.operation);

  test("sends what the method sends, and resolves to the same", async () => {
    const headers = { "X-Request-Id": "r1" };
    const data = await callFunction(contextFor(call), input, { headers });
    expect(data).toEqual(exampleOf(call));
    expect(data).toEqual(await client().call({ headers }));
    const [byFunction, byMethod] = requests().map(({ method, url, headers, body }) => ({ method, url, headers, body }));
    expect(byFunction).toEqual(byMethod);
  });

  test("returns the response and the request ID", async () => {
    const { data, response, requestId } = await callFunction(contextFor(call), input).withResponse();
    expect(data).toEqual(exampleOf(call));
    expect(response.status).toBe(200);
    expect(requestId).toBe(response.headers.get("X-Request-Id") ?? requests()[0]?.headers["x-request-id"]);
  });

  test("retries and rejects as the method does", async () => {
    next(status(503), status(503), status(503), status(403, { body: { error_code: "USG.000000004" } }));
    const unavailable = await failureOf(callFunction(contextFor(call), input));
    expect(unavailable).toMatchObject({ name: "ApiError", operationId: id, status: 503, attempts: 3 });
    const forbidden = await failureOf(callFunction(contextFor(call, { retry: { retries: 0 } }), input));
    expect(forbidden).toMatchObject({ errorCode: "USG.000000004", attempts: 1 });
  });

  test.for<[name: string, context: () => unknown]>([
    ["nothing", () => undefined],
    ["null", () => null],
    ["the arguments", () => input],
    ["a client", () => createMeetingClient({ accessToken: "any-token" })],
    ["the context of the other service", () => contextFor(calls.find(isOfOtherService) as OperationFixture)],
  ])("rejects %s as its context, and sends nothing", async ([, context]) => {
    const error = await failureOf(callFunction(context(), input));
    expect(isRequestError(error)).toBe(true);
    expect(error.message).toBe(`${id}: context must match the service.`);
    expect(requests()).toEqual([]);
  });
});

test("the calls of one context share a token request, and those of another do not", async () => {
  let fetched = 0;
  const { fetch } = recordingFetch();
  const accessToken = async () => `t${++fetched}`;
  const [one, other] = [createMeetingContext({ accessToken, fetch }), createMeetingContext({ accessToken, fetch })];
  const name = { body: { name: "Ming Li" } };
  await Promise.all([updateMyInfo(one, name), updateMyInfo(one, name)]);
  expect(fetched).toBe(1);
  await Promise.all([updateMyInfo(one, name), updateMyInfo(other, name)]);
  expect(fetched).toBe(3);
});

test("a context shows no token", () => {
  const contexts = [
    createMeetingContext({ accessToken: "secret-token" }),
    createWorkspaceContext({ authToken: "secret-token", region: "cn-north-4" }),
  ];
  for (const context of contexts) {
    expect(inspect(context, { depth: null, showHidden: true })).not.toContain("secret-token");
    expect(JSON.stringify(context)).not.toContain("secret-token");
  }
});

describe("an error of a context factory starts with its name", () => {
  test.for([
    ["createMeetingContext", () => createMeetingContext({ accessToken: "t1", baseUrl: "http://example.com" })],
    // @ts-expect-error: misspelt
    ["createMeetingContext", () => createMeetingContext({ accessToken: "t1", tiemout: 1 })],
    // @ts-expect-error: no region
    ["createWorkspaceContext", () => createWorkspaceContext({ authToken: "t1" })],
  ] as const)("%s, case %#", ([creator, create]) => {
    expect(create).toThrow(RequestError);
    expect(create).toThrow(new RegExp(`^${creator}: `));
  });
});

test("wrong arguments of a function do not compile, and are rejected", async () => {
  const { fetch, requests } = recordingFetch("{}");
  const meeting = createMeetingContext({ accessToken: "t1", fetch });
  const workspace = createWorkspaceContext({ authToken: "t1", region: "cn-north-4", fetch });
  const rejected = [
    // @ts-expect-error: of the other service
    updateUser(workspace, { account: "u1", body }),
    // @ts-expect-error: of the other service
    updateUserInfo(meeting, { project_id: "p1", user_id: "u1", body: {} }),
    // @ts-expect-error: no context
    updateUser({ account: "u1", body }),
    // @ts-expect-error: no account
    updateUser(meeting, { body }),
    // @ts-expect-error: no arguments
    updateUser(meeting),
    // @ts-expect-error: misspelt argument
    updateUser(meeting, { acount: "u1", account: "u1", body }),
    // @ts-expect-error: misspelt option
    updateUser(meeting, { account: "u1", body }, { signl: AbortSignal.abort() }),
  ];
  for (const call of rejected) await expect(call).rejects.toThrow(RequestError);
  expect(requests).toEqual([]);
});
