import { createRequire } from "node:module";
import { BasicCredentials, Region } from "@huaweicloud/huaweicloud-sdk-core";
import { createWorkspaceClient } from "@hwc-users/client";
import { expect, test, vi } from "vitest";
import { outcomesOf, sendJson, startComparison } from "./official-sdk/comparison.ts";
import {
  MeetingClient,
  MeetingCredentials,
  ModUserDTO,
  UpdateUserRequest,
} from "./official-sdk/huaweicloud-sdk-meeting/index.ts";
import { EditUserReq, UpdateUserInfoRequest, WorkspaceClient } from "./official-sdk/huaweicloud-sdk-workspace/index.ts";

const comparison = startComparison();
const PROJECTS = { projects: [{ id: "p1", name: "cn-north-4" }] };

test("a failed sign-in rejects with an object that contains the password", async () => {
  comparison.replyToSignIn = (response) => sendJson(response, 401, {});
  const [error] = await outcomesOf([comparison.updateUser()[0]]);
  expect(error).not.toBeInstanceOf(Error);
  expect(JSON.stringify(error)).toContain(btoa("ming.li:your-password"));
});

test("the official credentials sign in again after 43 seconds, and once per concurrent call", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [official] = comparison.updateUser();
  const before = comparison.signIns();
  for (const seconds of [0, 42, 2]) {
    vi.setSystemTime(Date.now() + seconds * 1000);
    await official();
  }
  vi.useRealTimers();
  expect(comparison.signIns() - before).toBe(2);
  const [first] = comparison.updateUser();
  await Promise.all([first(), first(), first()]);
  expect(comparison.signIns() - before).toBe(5);
});

test("withToken has no effect", async () => {
  const credentials = new MeetingCredentials().withToken("my-token");
  const meeting = MeetingClient.newBuilder().withCredential(credentials).withEndpoint(comparison.url()).build();
  const [error] = await outcomesOf([() => meeting.updateUser(new UpdateUserRequest("a").withBody(new ModUserDTO()))]);
  expect(error).toMatchObject({ name: "RequiredError" });
});

test("the official builder reads its keys from the environment", async () => {
  const keys = { AK: "key-of-the-environment", SK: "secret", PROJECT_ID: "p1" };
  for (const [name, value] of Object.entries(keys)) vi.stubEnv(`HUAWEICLOUD_SDK_${name}`, value);
  const workspace = WorkspaceClient.newBuilder().withEndpoint(comparison.url()).build();
  const body = new EditUserReq().withDisabled(true);
  const [request] = await comparison.requestsOf(() =>
    workspace.updateUserInfo(new UpdateUserInfoRequest("u1").withBody(body)),
  );
  expect(request?.headers.authorization).toContain("Access=key-of-the-environment,");
  const ours = createWorkspaceClient({ baseUrl: comparison.url() } as never);
  const input = { project_id: "p1", user_id: "u1", body: { disabled: true } };
  expect(await outcomesOf([() => ours.updateUserInfo(input)])).toMatchObject([{ name: "RequestError" }]);
  vi.unstubAllEnvs();
});

test("the official core depends on packages that it does not list", () => {
  const core = createRequire(import.meta.url)("@huaweicloud/huaweicloud-sdk-core/package.json");
  const dependencies = Object.keys(core.dependencies);
  expect(dependencies).toEqual(expect.arrayContaining(["axios", "lodash", "log4js", "moment", "ramda"]));
  expect(dependencies).not.toContain("uuid");
  expect(core.version).toBe("3.1.211");
});

test("without a project ID, the official client requests it from IAM", async () => {
  comparison.reply = (response, { target }) => sendJson(response, 200, target.includes("/projects") ? PROJECTS : {});
  const credentials = new BasicCredentials().withAk("key").withSk("secret").withIamEndpoint(comparison.url());
  const workspace = WorkspaceClient.newBuilder()
    .withCredential(credentials)
    .withRegion(new Region("cn-north-4", [comparison.url()]))
    .build();
  const body = new EditUserReq().withDisabled(true);
  const requests = await comparison.requestsOf(() =>
    workspace.updateUserInfo(new UpdateUserInfoRequest("u1").withBody(body)),
  );
  expect(requests.map(({ target }) => target)).toEqual(["/v3/projects?name=cn-north-4", "/v2/p1/users/u1"]);
});
