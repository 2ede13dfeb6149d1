import { createMeetingClient } from "@hwc-users/client";
import { describe, expect, test, vi } from "vitest";
import { observedFetch } from "./observed-fetch.ts";

/** A client that is answered with 400 and some words, and a hook that sees what it sends. */
function refused(words = "") {
  const onRequest = vi.fn();
  const { requests, fetch } = observedFetch(JSON.stringify({ error_msg: words }), { status: 400 });
  const meeting = createMeetingClient({ accessToken: "any-token", fetch, onRequest });
  return { meeting, requests, shown: () => onRequest.mock.calls.map(([{ body }]) => body) };
}

const email = "ming.li@example.com";

describe("a hook", () => {
  test("is shown what is not personal", async () => {
    const { meeting, shown } = refused();
    const body = { deptCode: "d1", list: [{ a: 1 }, null], name: null, email };
    await meeting.raw.PUT("/v1/usg/dcs/member", { body: body as never });
    expect(shown()).toEqual([{ ...body, email: "[redacted]" }]);
  });

  test("is not shown a personal field that is a number", async () => {
    const { meeting, shown } = refused();
    await meeting.updateUser({ account: "u1", body: { email, phone: 8613800000000 as never } }).catch(() => {});
    expect(shown()).toEqual([{ email: "[redacted]", phone: "[redacted]" }]);
  });

  test("is not shown a body that is no JSON, and the call goes on", async () => {
    const { meeting, requests, shown } = refused();
    const bodySerializer = () => "name=Ming Li";
    const { response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name: "" }, bodySerializer });
    expect(response.status).toBe(400);
    expect(requests[0]?.init.body).toBe("name=Ming Li");
    expect(shown()).toEqual(["[redacted]"]);
  });

  test("is shown that there is no body", async () => {
    const { meeting, shown } = refused();
    await meeting.raw.PUT("/v1/usg/dcs/member", {} as never);
    expect(shown()).toEqual([undefined]);
  });
});

describe("an error", () => {
  test.for<[account: string | number, words: string, left: string]>([
    ["ming.li", "ming.li is not known", "[redacted] is not known"],
    [8613800000000, "8613800000000 is not known", "[redacted] is not known"],
    ["a", "a name is missing", "a name is missing"],
    ["李", "%E6%9D%8E is not known", "[redacted] is not known"],
  ])("about the account %j leaves of %j what is not personal", async ([account, words, left]) => {
    const call = refused(words).meeting.updateUser({ account: account as string, body: { email } });
    await expect(call).rejects.toMatchObject({ errorMessage: left });
  });
});
