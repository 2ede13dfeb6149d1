import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { afterEach, describe, expect, test } from "vitest";
import { signInWithAccount } from "../sign-in-calls.ts";

let mock: Mock;
afterEach(() => mock.close());

const users = { users: [{ userAccount: "ming", title: "Designer" }] };

async function start(options: MockOptions = {}): Promise<void> {
  mock = await startMock({ port: 0, stateful: true, users, ...options });
}

function put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(mock.url + path, {
    method: "PUT",
    headers: { "X-Access-Token": "any-token", "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

function update(body: object = { email: "a" }, headers: Record<string, string> = {}): Promise<Response> {
  return put("/v1/usg/dcs/corp/member/ming", body, headers);
}

function titleIn(controls: Pick<Mock, "users">): unknown {
  return controls.users().find(({ id }) => id === "ming")?.fields["title"];
}

describe("a stateful mock", () => {
  test("remembers users, and lists them", async () => {
    await start();
    await update({ email: "ming@example.com" });
    const status = await put("/v1/usg/dcs/corp/member/status/1", ["ming"]);
    expect([status.status, await status.text()]).toEqual([200, ""]);
    const expected = { userAccount: "ming", email: "ming@example.com", status: 1, title: "Designer" };
    expect(await (await update({ phone: "1" })).json()).toMatchObject(expected);
    expect(mock.users()).toMatchObject([{ service: "Meeting", id: "ming", fields: { ...expected, phone: "1" } }]);
  });

  test("sends the documented error for an unknown account, with the ID of the request", async () => {
    await start();
    const response = await put("/v1/usg/dcs/corp/member/other", { email: "a" }, { "X-Request-Id": "id-1" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error_code: "USG.201040000", request_id: "id-1" });
  });

  test("brings the users of the start back with a reset, but not with a clear", async () => {
    await start();
    await update({ email: "a", title: "Manager" });
    mock.clear();
    expect(titleIn(mock)).toBe("Manager");
    mock.reset();
    expect(titleIn(mock)).toBe("Designer");
  });

  test("keeps the users of each scope apart", async () => {
    await start();
    const [one, other] = [mock.scope(), mock.scope()];
    await update({ email: "a", title: "Manager" }, one.headers);
    expect([one, other, mock].map(titleIn)).toEqual(["Manager", "Designer", "Designer"]);
    one.expireTokens();
    expect((await update({ email: "a" }, one.headers)).status).toBe(401);
    expect((await update({ email: "a" }, other.headers)).status).toBe(200);
  });

  test("rejects expired tokens until the client signs in again", async () => {
    await start({ unknownUsers: "create" });
    await update({ email: "a" }, { Prefer: "code=403" });
    mock.expireTokens();
    const refused = await update();
    expect([refused.status, await refused.json()]).toMatchObject([401, { error_code: "MMC.118000001" }]);
    const { accessToken } = (await (await signInWithAccount(mock.url)).json()) as { accessToken: string };
    expect((await update({ email: "a" }, { "X-Access-Token": accessToken })).status).toBe(200);
  });

  test("changes nothing when a reply or the Prefer header chooses the response", async () => {
    await start();
    mock.reply("updateUser", { status: 500 });
    expect((await update({ email: "a", title: "Manager" })).status).toBe(500);
    expect((await update({ email: "a", title: "Manager" }, { Prefer: "code=403" })).status).toBe(403);
    await update({ email: "a", title: "Manager" }, { Prefer: "example=documented" });
    const full = await update({ email: "a", title: "Manager" }, { Prefer: "example=full" });
    expect(await full.json()).toMatchObject({ title: "Manager", corp: { name: "Example Ltd" } });
    expect(titleIn(mock)).toBe("Designer");
  });

  test("changes users although a reply only delays the usual response or adds headers to it", async () => {
    await start();
    mock.reply("updateUser", { headers: { "X-Extra": "1" }, delay: 1 });
    const response = await update({ email: "a", title: "Manager" });
    expect(response.headers.get("X-Extra")).toBe("1");
    expect(titleIn(mock)).toBe("Manager");
  });

  test("changes users in the success after a fault", async () => {
    await start({ faults: true });
    const updateWithFault = () => update({ email: "a", title: "Manager" }, { Prefer: "fault=401-then-200" });
    expect((await updateWithFault()).status).toBe(401);
    expect(titleIn(mock)).toBe("Designer");
    expect((await updateWithFault()).status).toBe(200);
    expect(titleIn(mock)).toBe("Manager");
  });

  test("does not apply a request that breaks the spec", async () => {
    await start();
    expect((await update({ email: "a", title: "x".repeat(33) })).status).toBe(400);
    expect(titleIn(mock)).toBe("Designer");
  });
});

test("a mock that is not stateful has no users", async () => {
  mock = await startMock({ port: 0 });
  expect(() => mock.users()).toThrow("Start it with stateful: true (--stateful).");
  expect(() => mock.expireTokens()).toThrow("Start it with stateful: true (--stateful).");
});
