import { createMeetingClient, type FetchResponse } from "@hwc-users/client";
import { describe, expect, test } from "vitest";

/** A client whose fetch returns an object that is no `Response`, as undici's and node-fetch's are none here. */
function receiving(status: number, text = "", headers: HeadersInit = {}) {
  const response: FetchResponse = { status, headers: new Headers(headers), text: async () => text };
  return createMeetingClient({ accessToken: "any-token", fetch: async () => response });
}

const body = { name: "Ming Li" };

describe("a fetch that returns no Response", () => {
  test("causes a Response with the status, the headers and the text", async () => {
    const headers = { "content-type": "application/json", "x-one": "1" };
    const { response } = await receiving(201, '{"any":1}', headers).updateMyInfo({ body }).withResponse();
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(201);
    expect(Object.fromEntries(response.headers)).toEqual(headers);
    expect(await response.text()).toBe('{"any":1}');
  });

  test("causes a Response without a body if the status allows none", async () => {
    const { response } = await receiving(204).updateMyInfo({ body }).withResponse();
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });

  test("causes an error Response on raw for a redirect in a browser, which has status 0", async () => {
    const { response } = await receiving(0).raw.PUT("/v1/usg/dcs/member", { body });
    expect(response.type).toBe("error");
  });
});
