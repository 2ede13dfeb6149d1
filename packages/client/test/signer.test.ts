import { createWorkspaceClient, type SignableRequest, type Signer } from "@hwc-users/client";
import { createWorkspaceContext, updateUserInfo } from "@hwc-users/client/functions";
import { expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const input = { project_id: "p1", user_id: "u1", body: { disabled: true } };
const baseUrl = "https://workspace.test";

function numbered() {
  let count = 0;
  return vi.fn(async (_: SignableRequest) => ({
    authorization: `signature-${++count}`,
    "x-sdk-date": "20261126T000000Z",
  }));
}

test("a client with a signer adds its headers to each attempt, and sends no token", async () => {
  const signer = numbered();
  const { fetch, requests } = recordingFetch("busy", { status: 503 });
  const options = { signer, baseUrl, fetch, retry: { minDelay: 0, maxDelay: 0 } };
  await failureOf(createWorkspaceClient(options).updateUserInfo(input, { headers: { "X-Language": "en-us" } }));
  await failureOf(updateUserInfo(createWorkspaceContext(options), input));
  expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `signature-${n}`),
  );
  expect(requests.map(({ headers }) => headers.get("x-sdk-date"))).toEqual(Array(6).fill("20261126T000000Z"));
  expect(requests.map(({ headers }) => headers.get("x-auth-token"))).toEqual(Array(6).fill(null));
});

test("a signer receives the request as it is sent", async () => {
  const signer = numbered();
  const { fetch, requests } = recordingFetch('{"id":"u1"}');
  const workspace = createWorkspaceClient({ signer, baseUrl, fetch, language: "en-US" });
  await workspace.updateUserInfo({ ...input, user_id: "用户 1" }, { headers: { "X-Language": "en-us" } });
  const [{ url, init }] = requests as [(typeof requests)[number]];
  const { authorization, "x-sdk-date": date, ...unsigned } = init.headers;
  expect(signer).toHaveBeenCalledExactlyOnceWith({ method: "PUT", url, headers: unsigned, body: '{"disabled":true}' });
  expect(unsigned).toMatchObject({
    "content-type": "application/json",
    "x-language": "en-us",
    "accept-language": "en-US",
  });
  expect(url).toBe(`${baseUrl}/v2/p1/users/%E7%94%A8%E6%88%B7%201`);
  expect([authorization, date]).toEqual(["signature-1", "20261126T000000Z"]);
});

test("a call on raw is signed", async () => {
  const signer = numbered();
  const { fetch, requests } = recordingFetch('{"id":"u1"}');
  const { raw } = createWorkspaceClient({ signer, baseUrl, fetch });
  const { body, ...path } = input;
  await raw.PUT("/v2/{project_id}/users/{user_id}", { params: { path }, body });
  expect(requests[0]?.headers.get("authorization")).toBe("signature-1");
});

test("a rejected signature is not sent again", async () => {
  const signer = numbered();
  const { fetch } = recordingFetch(null, { status: 401 });
  const error = await failureOf(createWorkspaceClient({ signer, baseUrl, fetch }).updateUserInfo(input));
  expect(error).toMatchObject({ name: "ApiError", status: 401, attempts: 1 });
});

test.for<[string, Signer, boolean]>([
  ["rejects", () => Promise.reject(new Error("no key")), false],
  [
    "throws",
    () => {
      throw new Error("no key");
    },
    false,
  ],
  ["fails for a while", () => Promise.reject(Object.assign(new Error("no key"), { retryable: true })), true],
])("a call whose signer %s sends nothing", async ([, signer, retryable]) => {
  const { fetch, requests } = recordingFetch();
  const error = await failureOf(createWorkspaceClient({ signer, baseUrl, fetch }).updateUserInfo(input));
  expect(error).toMatchObject({ name: "TokenError", attempts: 0, retryable, cause: { message: "no key" } });
  expect(error.message).toBe("updateUserInfo: no signature; see the cause.");
  expect(requests).toEqual([]);
});

test("a call whose signer hangs ends at the timeout", async () => {
  const { fetch } = recordingFetch();
  const workspace = createWorkspaceClient({ signer: () => new Promise(() => {}), baseUrl, fetch, timeout: 20 });
  expect(await failureOf(workspace.updateUserInfo(input))).toMatchObject({ name: "TimeoutError", attempts: 0 });
});

test("a call that sets a header of the signer sends nothing", async () => {
  const { fetch, requests } = recordingFetch();
  const workspace = createWorkspaceClient({ signer: numbered(), baseUrl, fetch });
  for (const name of ["Authorization", "X-Sdk-Date", "X-Auth-Token"]) {
    const error = await failureOf(workspace.updateUserInfo(input, { headers: { [name]: "mine" } }));
    expect(error).toMatchObject({ name: "RequestError", attempts: 0 });
    expect(error.message).toContain(`header "${name.toLowerCase()}" is set by the client; use the option authToken`);
  }
  expect(requests).toEqual([]);
});

test("no error contains the signature that the service repeats", async () => {
  const { fetch } = recordingFetch('{"error_code":"APIGW.0301","error_msg":"bad signature-1 of 20261126T000000Z"}', {
    status: 401,
  });
  const error = await failureOf(createWorkspaceClient({ signer: numbered(), baseUrl, fetch }).updateUserInfo(input));
  expect(error.message).toContain("bad [redacted] of");
  expect(JSON.stringify(error)).not.toContain("signature-1");
});

test("an error keeps the scheme of a signature, and none of its other words", async () => {
  const { fetch } = recordingFetch('{"error_msg":"HMAC Access=k1, Signature=s1: not HMAC of k1, but Signature=s1"}', {
    status: 401,
  });
  const signer = async () => ({ authorization: "HMAC Access=k1, Signature=s1" });
  const error = await failureOf(createWorkspaceClient({ signer, baseUrl, fetch }).updateUserInfo(input));
  expect(error.message).toContain("[redacted]: not HMAC of k1, but [redacted]");
});

test("a client rejects a signer beside a token, and a signer that is no function", () => {
  const create = (options: object) => () => createWorkspaceClient({ baseUrl, ...options } as never);
  const message = "createWorkspaceClient: signer must be a function such as that of signRequests, without a token.";
  expect(create({ signer: numbered(), authToken: "t1" })).toThrow(message);
  for (const signer of ["key", {}, null]) expect(create({ signer })).toThrow(message);
});
