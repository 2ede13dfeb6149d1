import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { afterEach, describe, expect, test } from "vitest";
import { signInWithApp } from "../sign-in-calls.ts";

let mock: Mock;
afterEach(() => mock.close());

const sent = { email: "ming.li@example.com", title: "Designer" };

/** Starts a mock unless the options are undefined, and updates a user with it. */
async function update(options?: MockOptions, headers: Record<string, string> = {}, before = (_: Mock) => {}) {
  if (options) mock = await startMock({ port: 0, ...options });
  before(mock);
  const response = await fetch(`${mock.url}/v1/usg/dcs/corp/member/ming`, {
    method: "PUT",
    headers: { "X-Access-Token": "any-token", "X-Request-Id": "id-1", "Content-Type": "application/json", ...headers },
    body: JSON.stringify(sent),
  });
  const body = (await response.json()) as Record<string, unknown>;
  return { status: response.status, requestId: response.headers.get("X-Request-Id"), body };
}

describe("a mock with echo", () => {
  test("responds with the account and the fields of the request", async () => {
    const { status, body } = await update({ echo: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...sent, userAccount: "ming", englishName: "modEnglishName" });
  });

  test("repeats them in the example that the Prefer header chooses", async () => {
    expect((await update({ echo: true }, { Prefer: "code=200" })).body).toMatchObject(sent);
    const { body } = await update(undefined, { Prefer: "code=200, example=full" });
    expect(body).toMatchObject({ ...sent, corp: { name: "Example Ltd" } });
  });

  test("repeats them in generated values", async () => {
    const { body } = await update({ echo: true, dynamic: true });
    expect(body).toMatchObject({ ...sent, userAccount: "ming" });
  });

  test("sends a documented error with the ID of the request", async () => {
    const { status, requestId, body } = await update({ echo: true }, { Prefer: "code=400, example=accountNotFound" });
    expect({ status, requestId, body }).toMatchObject({ status: 400, requestId: "id-1", body: { request_id: "id-1" } });
    expect(body).toMatchObject({ error_code: "USG.201040000", error_msg: "The user account does not exist." });
  });

  test("sends the body of a scripted reply as it is", async () => {
    const body = { title: "Manager", request_id: "id-2" };
    expect((await update({ echo: true }, {}, ({ reply }) => reply("updateUser", { body }))).body).toEqual(body);
  });

  test("repeats them in the success after a fault", async () => {
    const prefer = { Prefer: "fault=503-then-200" };
    expect((await update({ echo: true, faults: true }, prefer)).status).toBe(503);
    expect((await update(undefined, prefer)).body).toMatchObject(sent);
  });

  test("responds to a sign-in with fresh times and the app of the request", async () => {
    mock = await startMock({ port: 0, echo: true });
    const startedAt = Date.now();
    const body = (await (await signInWithApp(mock.url)).json()) as Record<string, unknown>;
    expect(body["user"]).toMatchObject({ appId: "app-1" });
    expect(body["createTime"]).toBeGreaterThanOrEqual(startedAt);
  });
});

test("a mock without echo responds with the example", async () => {
  const { body } = await update({});
  expect(body).toMatchObject({ title: "modTitle", userAccount: "3e48b79b660e403cb5e0208f7be83961" });
});
