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

  test.for(Object.entries(namedFaults))("%s has a summary and replies", (entry) => {
    const [, { summary, replies }] = entry;
    expect(summary).toMatch(/\w/);
    expect(replies.length).toBeGreaterThan(0);
  });
});
