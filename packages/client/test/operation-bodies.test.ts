import { expect, test } from "vitest";
import { newCall } from "../src/call/call.ts";
import { makeCall } from "../src/call/make-call.ts";
import { createContext } from "../src/context/context.ts";
import type { OperationDescriptor } from "../src/context/descriptors.ts";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const service = { tokenHeader: "x-token", tokenOption: "token", personal: [] };

/** Calls an operation of another API. Those of this API all require a body. */
function callOperation(bodyRequired: boolean | undefined, input: object) {
  const { requests, fetch } = recordingFetch();
  const operation: OperationDescriptor = {
    service,
    operationId: "restart",
    method: "POST",
    path: "/desktops/{id}",
    pathNames: ["id"],
    queryNames: [],
    ...(bodyRequired !== undefined && { bodyRequired }),
    retry: { retries: 0, statuses: [], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  };
  const context = createContext("test", service, "https://desktops.test", "any-token", { fetch });
  const outcome = makeCall(newCall(context, operation, { id: "d1", ...input }));
  return { outcome, sent: () => requests.map(({ init, headers }) => [init.body, headers.get("content-type")]) };
}

test.for([undefined, false])("sends no body without the argument, if bodyRequired is %s", async (bodyRequired) => {
  const { outcome, sent } = callOperation(bodyRequired, {});
  await outcome;
  expect(sent()).toEqual([[null, null]]);
});

test("sends an optional body", async () => {
  const { outcome, sent } = callOperation(false, { body: { force: true } });
  await outcome;
  expect(sent()).toEqual([['{"force":true}', "application/json"]]);
});

test.for<[about: string, bodyRequired: boolean | undefined, input: object, message: string]>([
  ["a body that the operation cannot have", undefined, { body: {} }, 'restart: unknown argument "body"; known: id.'],
  ["an optional body that is no object", false, { body: null }, "restart: body must be an object."],
  ["a missing body", true, {}, "restart: body must be an object."],
])("rejects %s", async ([, bodyRequired, input, message]) => {
  const { outcome, sent } = callOperation(bodyRequired, input);
  expect(await failureOf(outcome)).toMatchObject({ name: "RequestError", message });
  expect(sent()).toEqual([]);
});
