import { describe, expect, test, vi } from "vitest";
import { receiveHeaders, startRequest } from "./scripted-dispatcher.ts";

describe("the headers of a response", () => {
  test("are found by names in any case", async () => {
    const { response } = await receiveHeaders({ "x-one": "1", "x-many": ["1", "2"], "x-none": undefined });
    const { headers } = response;
    expect([headers.get("X-One"), headers.get("x-one")]).toEqual(["1", "1"]);
    expect(headers.get("X-Many")).toBe("1, 2");
    expect([headers.get("X-None"), headers.get("X-Other")]).toEqual([null, null]);
  });

  test("can be iterated", async () => {
    const { response } = await receiveHeaders({ "x-one": "1", "x-many": ["1", "2"], "x-none": undefined });
    expect([...response.headers]).toEqual([
      ["x-one", "1"],
      ["x-many", "1"],
      ["x-many", "2"],
    ]);
  });

  test("are those of the response, not of an early hint", async () => {
    const { dispatcher, send } = startRequest();
    const arrived = vi.fn();
    const sent = send();
    sent.then(arrived);
    dispatcher.start();
    dispatcher.head(199, { "x-one": "hint" });
    await new Promise(setImmediate);
    expect(arrived).not.toHaveBeenCalled();
    dispatcher.head(200, { "x-one": "response" });
    const response = await sent;
    expect([response.status, response.headers.get("x-one")]).toEqual([200, "response"]);
  });
});

test("a connection that breaks before the headers rejects", async () => {
  const { dispatcher, send } = startRequest();
  const broken = new Error("broken");
  const failure = expect(send()).rejects.toBe(broken);
  dispatcher.start();
  dispatcher.fail(broken);
  await failure;
});
