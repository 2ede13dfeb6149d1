import { createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { html, malformedJson, reset, stallHeaders, status } from "@hwc-users/faults";
import { expect, test } from "vitest";
import { type Call, calls, failureOf } from "./over-faults.ts";

const call = calls.find(({ id }) => id === "updateUser") as Call;
const { input, client, next } = call;
const once = { retry: { retries: 0 } };
const said = (code: number, body: object) => () => {
  next(status(code, { body }));
  return client(once).call();
};

/** What is wrong, and what the error says after the name of the call. */
test.for<[about: string, make: () => Promise<unknown>, message: string]>([
  [
    "a call that is wrong",
    said(400, { error_code: "ANY.1", error_msg: "no" }),
    "failed (400, ANY.1, no); correct the call.",
  ],
  ["a failure without words", said(403, {}), "failed (403); correct the call."],
  ["a token that is refused", said(401, { error_code: "ANY.2" }), "failed (401, ANY.2); check the token."],
  ["a failure that may pass", said(503, { error_msg: "busy" }), "failed (503, busy); try again later."],
  [
    "another server's page",
    () => [next(html()), client().call()][1] as Promise<unknown>,
    "got an answer that is not the spec's; check baseUrl.",
  ],
  [
    "a connection that breaks",
    () => [next(reset()), client(once).call()][1] as Promise<unknown>,
    "got no answer; see the cause, the network and baseUrl.",
  ],
  [
    "no answer",
    () => [next(stallHeaders()), client({ timeout: 20 }).call()][1] as Promise<unknown>,
    "took longer than 20 ms; try later or raise timeout.",
  ],
  ["an abort", () => client().call({ signal: AbortSignal.abort() }), "was aborted by its signal."],
  ["a timeout of 0", () => client({ timeout: 0 }).call(), "needs a timeout above 0 ms."],
  ["a token with a space", () => client({ token: "a b" }).call(), "needs a token of visible ASCII characters."],
  [
    "a function without a token",
    () => client({ token: () => Promise.reject(new Error()) }).call(),
    "got no token; see the cause.",
  ],
  ["no body", () => client().call({}, { ...input, body: undefined }), "needs a body."],
  [
    "a body that is no JSON",
    () => client().call({}, { ...input, body: { big: 1n } }),
    "has a body that cannot be sent.",
  ],
  ["a header that is none", () => client().call({ headers: { "X Test": "1" } }), "has headers that cannot be sent."],
  [
    "half a character in the query",
    () => client().call({}, { ...input, accountType: "\ud800" }),
    "has a parameter that cannot be sent.",
  ],
  [
    "no account",
    () => client().call({}, { body: {} }),
    'needs "account" as text without control characters, not "", "." or "..".',
  ],
  [
    "an unknown argument",
    () => client().call({}, { ...input, acount: "a" }),
    'does not take "acount", but only account, accountType, body.',
  ],
  [
    "an unknown option",
    () => client().call({ signl: 1 } as object),
    'does not take "signl", but only signal, headers, timeout, retry, language.',
  ],
])("%s is named, with what to do", async ([, make, message]) => {
  const error = await failureOf(make());
  expect(error.message).toBe(`updateUser ${message}`);
});

test("an address that is not safe is named, with what to do", () => {
  const create = () => createMeetingClient({ accessToken: "any-token", baseUrl: "http://users.test" });
  expect(create).toThrow(
    "createMeetingClient needs a baseUrl of https, or its host in plainHttpHosts, and no password.",
  );
});

test("a region that is missing is named, with those that there are", () => {
  expect(() => createWorkspaceClient({ authToken: "any-token" } as never)).toThrow(
    /^createWorkspaceClient needs a baseUrl, or one of the regions [a-z]+-[a-z]+-\d+(, [a-z]+-[a-z]+-\d+)*\.$/,
  );
});

test("an error has a cause only when there is one", async () => {
  next(status(400), malformedJson());
  for (const error of [await failureOf(client().call()), await failureOf(client().call())])
    expect(Object.hasOwn(error, "cause")).toBe(false);
});
