import { type Faults, namedFaults, startFaults } from "@hwc-users/faults";
import { responseExample } from "@hwc-users/spec";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { id, send, withBody } from "./operations.ts";

let faults: Faults;
beforeAll(async () => {
  faults = await startFaults();
});
beforeEach(() => faults.clear());
afterAll(() => faults.close());

describe("namedFaults", () => {
  test("lists the replies of a fault in order", async () => {
    faults.next(id, [...namedFaults["429-then-200"].replies, ...namedFaults.html.replies]);
    const responses = [await send(faults), await send(faults), await send(faults)];
    expect(responses.map(({ status }) => status)).toEqual([429, 200, 502]);
    expect(responses[0]?.headers.get("Retry-After")).toBe("1");
    expect(await responses[1]?.json()).toEqual(responseExample(withBody));
  });

  test("sends the documented error for a rejected token, then the success", async () => {
    faults.next(id, [...namedFaults["401-then-200"].replies]);
    const [rejected, accepted] = [await send(faults), await send(faults)];
    expect([rejected.status, accepted.status]).toEqual([401, 200]);
    expect(await rejected.json()).toEqual(responseExample(withBody, 401, "tokenRefused"));
  });

  test("redirects to a login page in HTML", async () => {
    faults.next(id, [...namedFaults["redirect-login"].replies]);
    const response = await send(faults);
    expect([response.status, response.redirected]).toEqual([200, true]);
    expect(response.url).toBe(`${faults.url}/fault-login`);
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("Sign in");
  });

  test.for([
    ["redirect-307", 307],
    ["redirect-308", 308],
  ] as const)("%s redirects to another host, which responds as documented", async ([name, code]) => {
    faults.next(id, [...namedFaults[name].replies]);
    const response = await send(faults, withBody, { redirect: "manual" });
    expect(response.status).toBe(code);
    const followed = await fetch(response.headers.get("Location") ?? "", { method: withBody.method, body: "{}" });
    expect(await followed.json()).toEqual(responseExample(withBody));
    expect(faults.requests(id).map(({ origin }) => origin)).toEqual(["first", "other"]);
  });

  test("redirects in a loop until the client gives up", async () => {
    const [loop] = namedFaults["redirect-loop"].replies;
    faults.next(
      id,
      Array.from({ length: 100 }, () => (context) => loop?.(context)),
    );
    await expect(send(faults)).rejects.toMatchObject({ cause: { message: "redirect count exceeded" } });
    expect(faults.requests(id).length).toBeGreaterThan(10);
  });

  test.for(Object.entries(namedFaults))("%s has a summary and replies", (entry) => {
    const [, { summary, replies }] = entry;
    expect(summary).toMatch(/\w/);
    expect(replies.length).toBeGreaterThan(0);
  });
});
