import { createMeetingClient, createWorkspaceClient, type Token } from "@hwc-users/client";
import { createMeetingContext, updateMyInfo } from "@hwc-users/client/functions";
import { expect, test, vi } from "vitest";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const input = { body: { name: "Ming Li" } };
const desktopUser = { project_id: "p1", user_id: "u1", body: { disabled: true } };

/** A Meeting client of an administrator, and the tokens that it sent. */
function administrator(init?: ResponseInit) {
  const { fetch, requests } = recordingFetch(null, init);
  const options = { accessToken: "token-of-admin", fetch, retry: { retries: 0 } };
  return {
    requests,
    options,
    meeting: createMeetingClient(options),
    tokens: () => requests.map(({ headers }) => headers.get("x-access-token")),
  };
}

test("a call sends its own token, and the next one that of the client", async () => {
  const { meeting, tokens } = administrator();
  await meeting.updateMyInfo(input, { accessToken: "token-of-user" });
  await meeting.updateMyInfo(input, { accessToken: async () => "token-of-another" });
  await meeting.updateMyInfo(input, { accessToken: undefined as never });
  await meeting.updateMyInfo(input);
  expect(tokens()).toEqual(["token-of-user", "token-of-another", "token-of-admin", "token-of-admin"]);
});

test("a function sends the token of the call", async () => {
  const { options, tokens } = administrator();
  await updateMyInfo(createMeetingContext(options), input, { accessToken: "token-of-user" });
  expect(tokens()).toEqual(["token-of-user"]);
});

test("a call of Workspace sends its own token in place of the client's token or signature", async () => {
  const { fetch, requests } = recordingFetch('{"id":"u1"}');
  const baseUrl = "https://workspace.test";
  const signer = vi.fn(async () => ({ authorization: "signature" }));
  await createWorkspaceClient({ authToken: "t1", baseUrl, fetch }).updateUserInfo(desktopUser, { authToken: "t2" });
  await createWorkspaceClient({ signer, baseUrl, fetch }).updateUserInfo(desktopUser, { authToken: "t3" });
  expect(requests.map(({ headers }) => headers.get("x-auth-token"))).toEqual(["t2", "t3"]);
  expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual([null, null]);
  expect(signer).not.toHaveBeenCalled();
});

test("a rejected token of a call is not replaced with the client's", async () => {
  const { meeting, tokens } = administrator({ status: 401 });
  await failureOf(meeting.updateMyInfo(input, { accessToken: "token-of-user" }));
  expect(tokens()).toEqual(["token-of-user"]);
});

test("a rejected token of a call's function is renewed once", async () => {
  const { meeting, tokens } = administrator({ status: 401 });
  const supply = ["stale", "fresh", "fresher"];
  await failureOf(meeting.updateMyInfo(input, { accessToken: () => supply.shift() ?? "" }));
  expect(tokens()).toEqual(["stale", "fresh"]);
});

test.for([null, "", "a b", 42, {}])("a call with the token %j sends nothing", async (token) => {
  const { meeting, requests } = administrator();
  const error = await failureOf(meeting.updateMyInfo(input, { accessToken: token as Token }));
  expect(error).toMatchObject({
    name: "RequestError",
    message: "updateMyInfo: accessToken must be visible ASCII text.",
  });
  expect(requests).toEqual([]);
});

test.for(["X-Access-Token", "x-access-token", "X-ACCESS-TOKEN"])(
  "a call with the header %s sends nothing",
  async (name) => {
    const { meeting, options, requests } = administrator();
    const headers = { [name]: "token-of-user" };
    const calls = [
      meeting.updateMyInfo(input, { headers }),
      updateMyInfo(createMeetingContext(options), input, { headers }),
      meeting.raw.PUT("/v1/usg/dcs/member", { ...input, headers }),
    ];
    for (const error of await Promise.all(calls.map(failureOf))) {
      expect(error).toMatchObject({ name: "RequestError", attempts: 0 });
      expect(error.message).toMatch(/: header "x-access-token" is set by the client; use the option accessToken\.$/);
      expect(error.message).not.toContain("token-of-user");
    }
    expect(requests).toEqual([]);
  },
);

test("middleware that sets the token header sends nothing", async () => {
  const { meeting, requests } = administrator();
  meeting.raw.use({ onRequest: ({ request }) => request.headers.set("X-Access-Token", "token-of-user") });
  expect(await failureOf(meeting.updateMyInfo(input))).toMatchObject({ name: "RequestError", attempts: 0 });
  expect(requests).toEqual([]);
});
