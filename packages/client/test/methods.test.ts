import { ApiError, createMeetingClient, createWorkspaceClient, RequestError } from "@hwc-users/client";
import { describe, expect, test } from "vitest";
import { observedFetch } from "./observed-fetch.ts";

const body = { email: "ming.li@example.com" };

describe("a method sends", () => {
  test("path, query, body and token where the spec puts them", async () => {
    const { requests, fetch } = observedFetch("{}");
    await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", accountType: 1, body });
    const [request] = requests;
    expect(request?.method).toBe("PUT");
    expect(request?.url).toBe("https://api.meeting.huaweicloud.com/v1/usg/dcs/corp/member/u1?accountType=1");
    expect(request?.headers.get("X-Access-Token")).toBe("t1");
    expect(request?.headers.get("Content-Type")).toBe("application/json");
    expect(await request?.json()).toEqual(body);
  });

  test("the body as it is, without the documented defaults", async () => {
    const { requests, fetch } = observedFetch("{}");
    await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", body });
    expect(await requests[0]?.text()).toBe(JSON.stringify(body));
    expect(requests[0]?.url).not.toContain("?");
  });

  test("to the base URL, when one is given", async () => {
    const { requests, fetch } = observedFetch();
    const baseUrl = "http://127.0.0.1:4010/";
    await createMeetingClient({ accessToken: "t1", baseUrl, fetch }).updateMyInfo({ body: { name: "n" } });
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/usg/dcs/member");
  });

  test("the headers and the signal of the call", async () => {
    const { requests, fetch } = observedFetch("{}");
    const stop = new AbortController();
    const options = { headers: { "Accept-Language": "en-US" }, signal: stop.signal };
    await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", body }, options);
    expect(requests[0]?.headers.get("Accept-Language")).toBe("en-US");
    stop.abort();
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  test("the token that the function returns, asked afresh for every call", async () => {
    const { requests, fetch } = observedFetch("{}");
    let calls = 0;
    const meeting = createMeetingClient({ accessToken: async () => `t${++calls}`, fetch });
    await meeting.updateUser({ account: "u1", body });
    await meeting.updateUser({ account: "u1", body });
    expect(requests.map(({ headers }) => headers.get("X-Access-Token"))).toEqual(["t1", "t2"]);
  });

  test("no token to where a redirect points", async () => {
    const { requests, fetch } = observedFetch(null, { status: 307, headers: { Location: "https://elsewhere.test/" } });
    const call = createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", body });
    await expect(call).rejects.toMatchObject({ name: "ApiError", status: 307 });
    expect(requests.map(({ redirect }) => redirect)).toEqual(["manual"]);
  });
});

describe("a path parameter", () => {
  test.for([
    ["status/1", "status%2F1"],
    ["a?b#c", "a%3Fb%23c"],
    ["%2e%2e", "%252e%252e"],
    ["名字", "%E5%90%8D%E5%AD%97"],
    ["...", "..."],
  ])("%s is sent as one segment of the path", async ([account = "", segment]) => {
    const { requests, fetch } = observedFetch("{}");
    await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account, body });
    expect(new URL(requests[0]?.url ?? "").pathname).toBe(`/v1/usg/dcs/corp/member/${segment}`);
  });

  test.for([[""], ["."], [".."], [undefined], [null], [{}], ["\ud800"]])(
    "%j is refused, and nothing is sent",
    async ([account]) => {
      const { requests, fetch } = observedFetch("{}");
      const meeting = createMeetingClient({ accessToken: "t1", fetch });
      const call = meeting.updateUser({ account: account as string, body });
      await expect(call).rejects.toThrow(RequestError);
      await expect(call).rejects.toThrow(/"account"/);
      await expect(
        meeting.raw.PUT("/v1/usg/dcs/corp/member/{account}", {
          params: { path: { account: account as string } },
          body,
        }),
      ).rejects.toThrow(RequestError);
      expect(requests).toEqual([]);
    },
  );
});

describe("a method resolves", () => {
  test("to the body of the answer", async () => {
    const user = { id: "f5", name: "n", status: 7, fieldOfTomorrow: [1] };
    const { fetch } = observedFetch(JSON.stringify(user));
    expect(await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", body })).toEqual(user);
  });

  test.for([
    ["with a length of 0", null, { "Content-Length": "0" }],
    ["without a length", "", {}],
    ["that is chunked", "", { "Transfer-Encoding": "chunked", "Content-Type": "application/json" }],
    ["that should be empty and is not", "<p>done</p>", { "Content-Type": "text/html" }],
  ] as const)("to undefined on a body %s, where the spec has none", async ([, text, headers]) => {
    const { fetch } = observedFetch(text, { headers });
    const meeting = createMeetingClient({ accessToken: "t1", fetch });
    expect(await meeting.updateMyInfo({ body: { name: "n" } })).toBeUndefined();
  });
});

describe("a method rejects with an ApiError", () => {
  async function errorFrom(text: string, init: ResponseInit): Promise<ApiError> {
    const { fetch } = observedFetch(text, init);
    const call = createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", body });
    return call.then(
      () => expect.unreachable("the call should have failed"),
      (error: ApiError) => error,
    );
  }

  test("that tells what the service said", async () => {
    const failure = { error_code: "USG.201040000", error_msg: "The user account does not exist.", request_id: "r2" };
    const error = await errorFrom(JSON.stringify(failure), { status: 400, headers: { "X-Request-Id": "r1" } });
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: "updateUser failed with status 400 (USG.201040000): The user account does not exist.",
      operationId: "updateUser",
      status: 400,
      errorCode: "USG.201040000",
      errorMessage: "The user account does not exist.",
      requestId: "r1",
    });
  });

  test("that takes the request ID from the body when no header has it", async () => {
    expect((await errorFrom('{"request_id":"r2"}', { status: 500 })).requestId).toBe("r2");
  });

  test("when the answer says that its body has no length", async () => {
    expect(await errorFrom("", { status: 503, headers: { "Content-Length": "0" } })).toMatchObject({ status: 503 });
  });

  test.for([
    ["is empty", ""],
    ["is HTML", "<html>Bad gateway</html>"],
    ["is cut short", '{"error_code":"USG.0'],
    ["is null", "null"],
  ] as const)("when the body %s", async ([, text]) => {
    const error = await errorFrom(text, { status: 502 });
    expect(error).toBeInstanceOf(ApiError);
    expect(error.message).toBe("updateUser failed with status 502");
    expect(error.errorCode).toBeUndefined();
  });
});

describe("raw", () => {
  test("is openapi-fetch with the token, and does not reject", async () => {
    const { requests, fetch } = observedFetch('{"error_code":"USG.000000003"}', { status: 400 });
    const meeting = createMeetingClient({ accessToken: "t1", fetch });
    const { data, error, response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name: "n" } });
    expect(data).toBeUndefined();
    expect(error).toEqual({ error_code: "USG.000000003" });
    expect(response.status).toBe(400);
    expect(requests[0]?.headers.get("X-Access-Token")).toBe("t1");
  });
});

describe("createWorkspaceClient", () => {
  test("calls the region", async () => {
    const { requests, fetch } = observedFetch('{"id":"u1"}');
    const workspace = createWorkspaceClient({ authToken: "t1", region: "ap-southeast-1", fetch });
    expect(await workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: {} })).toEqual({ id: "u1" });
    expect(requests[0]?.url).toBe("https://workspace.ap-southeast-1.myhuaweicloud.com/v2/p1/users/u1");
    expect(requests[0]?.headers.get("X-Auth-Token")).toBe("t1");
  });

  test.for([["evil.test/#"], [undefined]])("refuses the region %s", ([region]) => {
    const options = { authToken: "t1", region } as unknown as Parameters<typeof createWorkspaceClient>[0];
    expect(() => createWorkspaceClient(options)).toThrow(/Give one of .*cn-north-4/);
  });
});
