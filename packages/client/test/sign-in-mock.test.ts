import { cachedToken, createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { signInWithAccount, signInWithAppId, signInWithIam, signRequests } from "@hwc-users/client/sign-in";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./fault-server.ts";

const appId = "应用 1";
const appKey = "密钥 k/+=";
const password = "口令: p/+=";
const secretKey = "secret/+=";

let mock: Mock;
let baseUrl: string;
beforeEach(async () => {
  const passwords = { "李明@example.com": password, ming: password };
  mock = await startMock({ port: 0, appKeys: { [appId]: appKey }, passwords, secretKeys: { AccessKey: secretKey } });
  baseUrl = mock.url;
});
afterEach(() => mock.close());

/** The operations of the received requests, in turn. */
const received = () => mock.requests().map(({ operationId }) => operationId);

const meetingSignIns = {
  signInWithAppId: (options: object = {}, key = appKey) => signInWithAppId({ appId, appKey: key, baseUrl, ...options }),
  signInWithAccount: (options: object = {}, secret = password) =>
    signInWithAccount({ account: "李明@example.com", password: secret, baseUrl, ...options }),
};

describe.each(["signInWithAppId", "signInWithAccount"] as const)("%s, against the mock", (operationId) => {
  const signIn = meetingSignIns[operationId];

  test("signs in, and again when the service rejects the token", async () => {
    const accessToken = cachedToken(({ signal }) => signIn({ signal }));
    const meeting = createMeetingClient({ accessToken, baseUrl });
    await meeting.updateMyInfo({ body: { name: "李明" } });
    await meeting.updateMyInfo({ body: { name: "李明" } });
    mock.reply("updateMyInfo", { status: 401 });
    await meeting.updateMyInfo({ body: { name: "李明" } });
    const call = "updateMyInfo";
    expect(received()).toEqual([operationId, call, call, call, operationId, call]);
  });

  test("is rejected with another secret", async () => {
    const error = await failureOf(signIn({}, "wrong"));
    expect(error).toMatchObject({ name: "ApiError", status: 401, retryable: false, attempts: 1 });
  });
});

test.for([{ userId: "李明" }, { corpId: "c1", userId: "u1" }, { corpId: "c1" }])(
  "signInWithAppId sends a signature that the mock accepts, with %j",
  async (options) => {
    expect(await meetingSignIns.signInWithAppId(options)).toMatchObject({ expiresIn: expect.any(Number) });
  },
);

describe("Workspace, against the mock", () => {
  const input = { project_id: "p1", user_id: "用户 1!", body: { description: "值 + %" } };

  test("signs in to IAM, and again when the service rejects the token", async () => {
    const authToken = cachedToken(({ signal }) =>
      signInWithIam({ user: "ming", password, domain: "company", region: "cn-north-4", baseUrl, signal }),
    );
    const workspace = createWorkspaceClient({ authToken, baseUrl });
    await workspace.updateUserInfo(input);
    mock.reply("updateUserInfo", { status: 401 });
    await workspace.updateUserInfo(input);
    const [signIn, call] = ["signInWithIam", "updateUserInfo"];
    expect(received()).toEqual([signIn, call, call, signIn, call]);
  });

  test("signs each request", async () => {
    const signer = signRequests({ accessKey: "AccessKey", secretKey, securityToken: "token/1" });
    const workspace = createWorkspaceClient({ signer, baseUrl });
    await workspace.updateUserInfo(input, { language: "zh-CN", headers: { "X-Test": "a  b" } });
    expect(received()).toEqual(["updateUserInfo"]);
    expect(mock.requests()[0]?.headers).toMatchObject({ "x-security-token": "token/1" });
  });

  test("rejects a signature with another key", async () => {
    const workspace = createWorkspaceClient({
      signer: signRequests({ accessKey: "AccessKey", secretKey: "x" }),
      baseUrl,
    });
    expect(await failureOf(workspace.updateUserInfo(input))).toMatchObject({
      name: "ApiError",
      status: 401,
      attempts: 1,
    });
  });
});
