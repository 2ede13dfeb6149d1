import { createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { html, malformedJson, reset, stallHeaders, status } from "@hwc-users/faults";
import { expect, test } from "vitest";
import { calls, failureOf, type OperationFixture } from "./fault-server.ts";

const call = calls.find(({ id }) => id === "updateUser") as OperationFixture;
const { input, client, next } = call;
const noRetry = { retry: { retries: 0 } };

const callWith = (reply: Parameters<typeof next>[0], options: Parameters<typeof client>[0] = noRetry) => {
  next(reply);
  return client(options).call();
};

/** The problem, and the message after the name of the operation. */
test.for<[problem: string, make: () => Promise<unknown>, message: string]>([
  [
    "an error response",
    () => callWith(status(400, { body: { error_code: "ANY.1", error_msg: "no" } })),
    "request failed (400, ANY.1, no); check the request.",
  ],
  [
    "an error response without a code",
    () => callWith(status(404, { body: {} })),
    "request failed (404); check baseUrl and the arguments.",
  ],
  [
    "rejected credentials",
    () => callWith(status(401, { body: { error_code: "ANY.2" } })),
    "request failed (401, ANY.2); check the credentials.",
  ],
  [
    "a missing permission",
    () => callWith(status(403, { body: { error_code: "ANY.3" } })),
    "request failed (403, ANY.3); check the permissions.",
  ],
  [
    "a failure that may pass",
    () => callWith(status(503, { body: { error_msg: "busy" } })),
    "request failed (503, busy); try again later.",
  ],
  ["a page of another server", () => callWith(html()), "response does not match the API; check baseUrl."],
  ["a broken connection", () => callWith(reset()), "no response (ECONNRESET); see the cause."],
  [
    "a failure without a code",
    () => client({ fetch: () => Promise.reject(new Error("any")) }).call(),
    "no response; see the cause.",
  ],
  [
    "a missing response",
    () => callWith(stallHeaders(), { timeout: 20 }),
    "timed out after 20 ms; try again later or raise timeout.",
  ],
  ["an abort", () => client().call({ signal: AbortSignal.abort() }), "aborted by signal."],
  [
    "a signal that times out",
    () => client().call({ signal: AbortSignal.abort(new DOMException("", "TimeoutError")) }),
    "timed out by signal; try again later.",
  ],
  ["a timeout of 0", () => client().call({ timeout: 0 }), 'option "timeout" must be a number above 0.'],
  ["a token with a space", () => client({ token: "a b" }).call(), "accessToken must be visible ASCII text."],
  [
    "a token function that rejects",
    () => client({ token: () => Promise.reject(new Error()) }).call(),
    "no token; see the cause.",
  ],
  ["a missing body", () => client().call({}, { ...input, body: undefined }), "body must be an object."],
  ["a body without JSON", () => client().call({}, { ...input, body: { big: 1n } }), "/body/big must be a JSON value."],
  [
    "an invalid header",
    () => client().call({ headers: { "X Test": "1" } }),
    'header "X Test" must be text that fetch accepts.',
  ],
  [
    "a header that fetch sets",
    () => client().call({ headers: { "Content-Length": "1" } }),
    'header "Content-Length" must be text that fetch accepts.',
  ],
  [
    "a lone surrogate in the query",
    () => client().call({}, { ...input, accountType: "\ud800" }),
    '"accountType" must be a number or text, not "", "." or "..".',
  ],
  [
    "a missing path parameter",
    () => client().call({}, { body: {} }),
    '"account" must be a number or text, not "", "." or "..".',
  ],
  [
    "an unknown argument",
    () => client().call({}, { ...input, acount: "a" }),
    'unknown argument "acount"; known: account, accountType, body.',
  ],
  [
    "an unknown option",
    () => client().call({ signl: 1 } as object),
    'unknown option "signl"; known: timeout, attemptTimeout, retry, language, headers, signal, accessToken.',
  ],
])("the message for %s", async ([, make, message]) => {
  const error = await failureOf(make());
  expect(error.message).toBe(`updateUser: ${message}`);
});

test("the message for an unsafe address", () => {
  const create = () => createMeetingClient({ accessToken: "any-token", baseUrl: "http://users.test" });
  expect(create).toThrow(
    "createMeetingClient: baseUrl must be https (or in plainHttpHosts), without credentials, query or fragment.",
  );
});

test("the message for a missing region", () => {
  expect(() => createWorkspaceClient({ authToken: "any-token" } as never)).toThrow(
    /^createWorkspaceClient: region must be lower-case letters, digits and hyphens, such as "[a-z]+-[a-z]+-\d+"; or set baseUrl\.$/,
  );
});

test("an error has a cause only if there is one", async () => {
  next(status(400), malformedJson());
  for (const error of [await failureOf(client().call()), await failureOf(client().call())])
    expect(Object.hasOwn(error, "cause")).toBe(false);
});
