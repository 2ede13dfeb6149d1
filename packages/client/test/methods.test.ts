import { createMeetingClient, createWorkspaceClient, type Fetch, RequestError } from "@hwc-users/client";
import { operations } from "@hwc-users/spec";
import { describe, expect, test, vi } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

const body = { email: "ming.li@example.com" };

describe("a method sends", () => {
  test("path, query, body and token as the spec documents", async () => {
    const { requests, fetch } = recordingFetch("{}");
    await createMeetingClient({ accessToken: "t1", fetch }).updateUser({ account: "u1", accountType: 1, body });
    const [request] = requests;
    expect(request?.init).toMatchObject({ method: "PUT", body: JSON.stringify(body), redirect: "manual" });
    expect(request?.url).toBe("https://api.meeting.huaweicloud.com/v1/usg/dcs/corp/member/u1?accountType=1");
    expect(request?.headers.get("X-Access-Token")).toBe("t1");
    expect(request?.headers.get("Content-Type")).toBe("application/json");
    expect(request?.init.signal).toBeInstanceOf(AbortSignal);
  });

  test.for(["http://127.0.0.1:4010", "http://127.0.0.1:4010/"])("to the base URL %s", async (baseUrl) => {
    const { requests, fetch } = recordingFetch();
    await createMeetingClient({ accessToken: "t1", baseUrl, fetch }).updateMyInfo({ body: { name: "n" } });
    expect(requests[0]?.url).toBe("http://127.0.0.1:4010/v1/usg/dcs/member");
  });

  test("to a base URL with a path", async () => {
    const { requests, fetch } = recordingFetch();
    const baseUrl = "https://gateway.test/meeting";
    await createMeetingClient({ accessToken: "t1", baseUrl, fetch }).updateMyInfo({ body: { name: "n" } });
    expect(requests[0]?.url).toBe("https://gateway.test/meeting/v1/usg/dcs/member");
  });
});

describe("fetch", () => {
  test("is the global fetch at the time of the call", async () => {
    const meeting = createMeetingClient({ accessToken: "t1" });
    const { requests, fetch } = recordingFetch();
    vi.stubGlobal("fetch", fetch);
    await meeting.updateMyInfo({ body: { name: "n" } });
    vi.unstubAllGlobals();
    expect(requests).toHaveLength(1);
  });

  test.for([200, 400])("can return a part of a Response, with status %i", async (status) => {
    const text = status === 200 ? '{"id":"u1"}' : '{"error_code":"USG.1"}';
    const headers = new Headers({ "X-Request-Id": "theirs" });
    const fetch: Fetch = async () => ({ status, headers, body: new Response(text).body, text: async () => text });
    const meeting = createMeetingClient({ accessToken: "t1", fetch });
    const call = meeting.updateUser({ account: "u1", body }).withResponse();
    if (status === 200) await expect(call).resolves.toMatchObject({ data: { id: "u1" }, requestId: "theirs" });
    else await expect(call).rejects.toMatchObject({ errorCode: "USG.1", requestId: "theirs" });
  });
});

describe("createMeetingClient", () => {
  test("calls the first server of the spec by default", async () => {
    const urls = operations.find(({ service }) => service === "Meeting")?.servers.map(({ url }) => url) ?? [];
    for (const baseUrl of [undefined, ...urls]) {
      const { requests, fetch } = recordingFetch();
      const meeting = createMeetingClient({ accessToken: "t1", fetch, ...(baseUrl && { baseUrl }) });
      await meeting.updateMyInfo({ body: { name: "n" } });
      expect(requests[0]?.url).toMatch(new RegExp(`^${baseUrl ?? urls[0]}/`));
    }
  });
});

describe("createWorkspaceClient", () => {
  const [server] = operations.find(({ service }) => service === "Workspace")?.servers ?? [];
  const regions = server?.variables?.["region"]?.knownValues ?? [];

  test.for([...regions, "xx-tomorrow-1"])("calls the region %s", async (region) => {
    const { requests, fetch } = recordingFetch('{"id":"u1"}');
    const workspace = createWorkspaceClient({ authToken: "t1", region, fetch });
    expect(await workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: {} })).toEqual({ id: "u1" });
    expect(requests[0]?.url).toBe(`${server?.url.replace("{region}", region)}/v2/p1/users/u1`);
    expect(requests[0]?.headers.get("X-Auth-Token")).toBe("t1");
  });

  test.for(["evil.test/#", "evil.test", "a:1@b", "a/b", "CN", "a b", "%2e", "\n", "", undefined, null, 1])(
    "rejects the region %j",
    (region) => {
      const options = { authToken: "t1", region } as unknown as Parameters<typeof createWorkspaceClient>[0];
      expect(() => createWorkspaceClient(options)).toThrow(RequestError);
      expect(() => createWorkspaceClient(options)).toThrow(/cn-north-4/);
    },
  );
});
