import { describe, expect, test, vi } from "vitest";
import { answered, exchange } from "./scripted-dispatcher.ts";

describe("the headers of a response", () => {
  test("are found by any case of their names", async () => {
    const { response } = await answered({ "x-one": "1", "x-many": ["1", "2"], "x-none": undefined });
    const { headers } = response;
    expect([headers.get("X-One"), headers.get("x-one")]).toEqual(["1", "1"]);
    expect(headers.get("X-Many")).toBe("1, 2");
    expect([headers.get("X-None"), headers.get("X-Other")]).toEqual([null, null]);
  });

  test("can be gone through, one by one", async () => {
    const { response } = await answered({ "x-one": "1", "x-many": ["1", "2"], "x-none": undefined });
    expect([...response.headers]).toEqual([
      ["x-one", "1"],
      ["x-many", "1"],
      ["x-many", "2"],
    ]);
  });

  test("are those of the response, not of a hint ahead of it", async () => {
    const { dispatcher, send } = exchange();
    const came = vi.fn();
    const sent = send();
    sent.then(came);
    dispatcher.start();
    dispatcher.head(199, { "x-one": "hint" });
    await new Promise(setImmediate);
    expect(came).not.toHaveBeenCalled();
    dispatcher.head(200, { "x-one": "response" });
    const response = await sent;
    expect([response.status, response.headers.get("x-one")]).toEqual([200, "response"]);
  });
});

test("a connection that breaks before the headers brings none", async () => {
  const { dispatcher, send } = exchange();
  const broken = new Error("broken");
  const failure = expect(send()).rejects.toBe(broken);
  dispatcher.start();
  dispatcher.fail(broken);
  await failure;
});
