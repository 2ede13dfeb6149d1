import { createMeetingClient } from "@hwc-users/client";
import { describe, expect, test, vi } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

/** A client that receives status 400 with a message, and a hook that records its bodies. */
function rejecting(message = "") {
  const onRequest = vi.fn();
  const { requests, fetch } = recordingFetch(JSON.stringify({ error_msg: message }), { status: 400 });
  const meeting = createMeetingClient({ accessToken: "any-token", fetch, onRequest });
  return { meeting, requests, shown: () => onRequest.mock.calls.map(([{ body }]) => body) };
}

const email = "ming.li@example.com";

describe("a hook", () => {
  test("receives the fields that are not personal", async () => {
    const { meeting, shown } = rejecting();
    const body = { deptCode: "d1", list: [{ a: 1 }, null], name: null, email };
    await meeting.raw.PUT("/v1/usg/dcs/member", { body: body as never });
    expect(shown()).toEqual([{ ...body, email: "[redacted]" }]);
  });

  test("does not receive a personal field that is a number", async () => {
    const { meeting, shown } = rejecting();
    await meeting.updateUser({ account: "u1", body: { email, phone: 8613800000000 as never } }).catch(() => {});
    expect(shown()).toEqual([{ email: "[redacted]", phone: "[redacted]" }]);
  });

  test("does not receive a body that is not JSON, and the call continues", async () => {
    const { meeting, requests, shown } = rejecting();
    const bodySerializer = () => "name=Ming Li";
    const { response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name: "" }, bodySerializer });
    expect(response.status).toBe(400);
    expect(requests[0]?.init.body).toBe("name=Ming Li");
    expect(shown()).toEqual(["[redacted]"]);
  });

  test("receives undefined without a body", async () => {
    const { meeting, shown } = rejecting();
    await meeting.raw.PUT("/v1/usg/dcs/member", {} as never);
    expect(shown()).toEqual([undefined]);
  });
});

describe("an error", () => {
  test.for<[account: string | number, message: string, redacted: string]>([
    ["ming.li", "ming.li is not known", "[redacted] is not known"],
    [8613800000000, "8613800000000 is not known", "[redacted] is not known"],
    ["a", "a name is missing", "a name is missing"],
    ["李明", "李明 is not known", "[redacted] is not known"],
    ["李", "%E6%9D%8E is not known", "[redacted] is not known"],
    ['"Ming"', 'the request {"account":"\\"Ming\\""} is wrong', 'the request {"account":"[redacted]"} is wrong'],
  ])("for the account %j redacts the message %j", async ([account, message, redacted]) => {
    const call = rejecting(message).meeting.updateUser({ account: account as string, body: { email } });
    await expect(call).rejects.toMatchObject({ errorMessage: redacted });
  });
});
