// What MIGRATING.md states about the official client and ours, and its code blocks do not show.

import { BasicCredentials } from "@huaweicloud/huaweicloud-sdk-core";
import { createMeetingClient } from "@hwc-users/client";
import { startTestServer } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { outcomesOf, sendJson, startComparison } from "./official-sdk/comparison.ts";
import {
  MeetingClient,
  MeetingCredentials,
  ModUserDTO,
  UpdateUserRequest,
} from "./official-sdk/huaweicloud-sdk-meeting/index.ts";
import { EditUserReq, UpdateUserInfoRequest, WorkspaceClient } from "./official-sdk/huaweicloud-sdk-workspace/index.ts";

const comparison = startComparison();
const email = "ming.li@example.com";

/** How many requests each call sends. */
async function attemptsOf(calls: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const attempts = [];
  for (const call of calls) attempts.push((await comparison.requestsOf(() => call().catch(() => {}))).length);
  return attempts;
}

test("a 503 is retried by ours only", async () => {
  comparison.reply = (response) => sendJson(response, 503, { error_code: "APIG.0201" });
  expect(await attemptsOf(comparison.updateUser())).toEqual([1, 3]);
  expect(await outcomesOf(comparison.updateUser())).toMatchObject([
    { name: "ServerResponseException", httpStatusCode: 503, errorCode: "APIG.0201" },
    { name: "ApiError", status: 503, errorCode: "APIG.0201" },
  ]);
});

test("a second endpoint of the official client is tried once after a 504, with an access key", async () => {
  const backup = await startTestServer((_, response) => sendJson(response, 200, { id: "backup" }));
  comparison.reply = (response) => sendJson(response, 504, {});
  const endpoints = [comparison.url(), backup.url];
  const key = new BasicCredentials().withAk("key").withSk("secret").withProjectId("p1");
  const workspace = WorkspaceClient.newBuilder().withCredential(key).withEndpoint(endpoints).build();
  const request = new UpdateUserInfoRequest("u1").withBody(new EditUserReq().withDisabled(true));
  expect(await workspace.updateUserInfo(request)).toMatchObject({ id: "backup" });

  const account = new MeetingCredentials().withUserName("ming.li").withUserPassword("your-password");
  const meeting = MeetingClient.newBuilder().withCredential(account).withEndpoint(endpoints).build();
  const [error] = await outcomesOf([() => meeting.updateUser(new UpdateUserRequest("a").withBody(new ModUserDTO()))]);
  expect(error).toMatchObject({ name: "ServiceResponseException", httpStatusCode: undefined });
  await backup.close();
});

test("the official client has no timeout", async () => {
  comparison.reply = (response) => sendJson(response, 400, {});
  await outcomesOf(comparison.updateUser());
  expect(comparison.printed()).toContain("timeout: 0,");
});

test("the official core prints token and body of a failed request", async () => {
  comparison.reply = (response) => sendJson(response, 400, {});
  const [official, ours] = comparison.updateUser();
  await outcomesOf([ours]);
  expect(comparison.printed()).toBe("");
  await outcomesOf([official]);
  expect(comparison.printed()).toContain("any-token");
  expect(comparison.printed()).toContain(email);
});

test("a slash in an account reaches another route with the official client only", async () => {
  const requests = await comparison.requestsOf(...comparison.updateUser("status/1"));
  expect(requests.map(({ target }) => target)).toEqual([
    "/v1/usg/dcs/corp/member/status/1",
    "/v1/usg/dcs/corp/member/status%2F1",
  ]);
  expect(await attemptsOf(comparison.updateUser(".."))).toEqual([1, 0]);
});

test("NaN is sent as null by the official client, and rejected by ours", async () => {
  const [official, ours] = comparison.updateUser("ming.li", { email, sortLevel: Number.NaN });
  const [request] = await comparison.requestsOf(official);
  expect(request?.body).toBe(`{"email":"${email}","sortLevel":null}`);
  expect(await outcomesOf([ours])).toMatchObject([{ name: "RequestError" }]);
});

test("undefined is omitted by both, and null is sent", async () => {
  const body: object = { email, title: undefined, vmrId: null };
  const requests = await comparison.requestsOf(...comparison.updateUser("ming.li", body as { email: string }));
  expect(requests.map((request) => request.body)).toEqual(Array(2).fill(`{"email":"${email}","vmrId":null}`));
});

test("a redirect is followed by the official client, with token and body", async () => {
  let received: unknown;
  const other = await startTestServer((request, response) => {
    received = request.headers["x-access-token"];
    sendJson(response, 200, {});
  });
  // Another host name, as for a redirect to another company.
  const location = other.url.replace("127.0.0.1", "localhost");
  comparison.reply = (response) => response.writeHead(307, { location }).end();
  const [official, ours] = comparison.updateUser();
  expect(await outcomesOf([ours])).toMatchObject([{ name: "ApiError" }]);
  expect(received).toBeUndefined();
  await official();
  expect(received).toBe("any-token");
  await other.close();
});

test("a response of the official client is the parsed JSON, not an instance of its class", async () => {
  comparison.reply = (response) => sendJson(response, 200, { function: { enableRoom: true }, newField: 1 });
  const [before, after] = await outcomesOf(comparison.updateUser());
  expect(Object.getPrototypeOf(before)).toBe(Object.prototype);
  expect(before).toEqual({ function: { enableRoom: true }, newField: 1, httpStatusCode: 200 });
  expect(after).toEqual({ function: { enableRoom: true }, newField: 1 });
});

test("both send a user agent of the caller", async () => {
  const account = new MeetingCredentials().withUserName("ming.li").withUserPassword("your-password");
  const meeting = MeetingClient.newBuilder()
    .withCredential(account)
    .withEndpoint(comparison.url())
    .withOptions({ customUserAgent: "my-app" })
    .build();
  const headers = { "User-Agent": "my-app" };
  const ours = createMeetingClient({ accessToken: "any-token", baseUrl: comparison.url(), headers });
  const requests = await comparison.requestsOf(
    () => meeting.updateUser(new UpdateUserRequest("a").withBody(new ModUserDTO().withEmail(email))),
    () => ours.updateUser({ account: "a", body: { email } }),
  );
  const [before, after] = requests.map((request) => request.headers["user-agent"]);
  expect(before).toBe("huaweicloud-usdk-nodejs/3.0; my-app");
  expect(after).toBe("my-app");
});
