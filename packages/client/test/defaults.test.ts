import { readdirSync, readFileSync } from "node:fs";
import { cachedToken, createMeetingClient } from "@hwc-users/client";
import { operations } from "@hwc-users/spec";
import { expect, onTestFinished, test, vi } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

const source = new URL("../src/", import.meta.url);

/** The defaults that the TSDoc of a file states as JSON, by option. */
function statedDefaults(file: string): Record<string, unknown> {
  const text = readFileSync(new URL(file, source), "utf8");
  const tags = text.matchAll(/@default ([\d[].*)\n[\s\S]*?\*\/\s+(?:readonly )?(\w+)\??:/g);
  return Object.fromEntries(Array.from(tags, ([, value = "", name = ""]) => [name, JSON.parse(value)]));
}

test("no other file states a number or a list as a default", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !file.startsWith("generated/"));
  const stating = files.filter((file) => Object.keys(statedDefaults(file)).length > 0);
  expect(stating.sort()).toEqual(["context/options.ts", "credentials/cached-token.ts", "transport/retry-policy.ts"]);
});

test("the stated retry policy is the one of the spec", () => {
  for (const { operationId, retry } of operations) {
    expect({ operationId, ...statedDefaults("transport/retry-policy.ts") }).toEqual({ operationId, ...retry });
  }
});

test("the stated timeout and hosts are those of a client", async () => {
  const timers = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => timers.mockRestore());
  const firstDelay = async (options: { timeout?: number }, callOptions: { timeout?: number }) => {
    const { fetch } = recordingFetch();
    timers.mockClear();
    await createMeetingClient({ accessToken: "t1", fetch, ...options }).updateMyInfo(
      { body: { name: "n" } },
      callOptions,
    );
    return timers.mock.calls[0]?.[1];
  };
  expect(
    { timeout: await firstDelay({}, {}), plainHttpHosts: [] },
    "measure the default of a new option in this test",
  ).toEqual(statedDefaults("context/options.ts"));
  expect(await firstDelay({ timeout: 7777 }, {})).toBe(7777);
  expect(await firstDelay({ timeout: 7777 }, { timeout: 8888 })).toBe(8888);
});

test("the stated times of cachedToken are those of a provider", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const lifetime = 10_000;
  /** How long before its expiry a token is fetched again, and how long before it is no longer returned. */
  const measured = { renewBefore: 0, margin: 0 };
  let fetched = 0;
  const token = cachedToken(async () => {
    if (++fetched > 1) await new Promise(() => {});
    return { token: `token-${fetched}`, expiresIn: lifetime };
  });
  await token();
  for (let left = lifetime; left > 0 && measured.margin === 0; left--) {
    vi.setSystemTime(Date.now() + 1000);
    const returned = token();
    await new Promise(setImmediate);
    if (fetched > 1 && measured.renewBefore === 0) measured.renewBefore = left - 1;
    if (typeof returned !== "string") measured.margin = left - 1;
  }
  const { timeout, ...stated } = statedDefaults("credentials/cached-token.ts");
  expect(measured).toEqual(stated);
  const timers = vi.spyOn(globalThis, "setTimeout");
  onTestFinished(() => timers.mockRestore());
  await cachedToken(async () => ({ token: "token-1", expiresIn: 3600 }))();
  expect(timers.mock.calls.map(([, delay]) => delay)).toEqual([timeout]);
});
