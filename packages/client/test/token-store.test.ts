import { cachedToken, type FetchedToken, type StoredToken, type TokenStore } from "@hwc-users/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

/** A store as Redis is one: it keeps text. */
function memoryStore() {
  let text: string | null = null;
  return {
    get: vi.fn(async (): Promise<StoredToken | null> => JSON.parse(text ?? "null")),
    set: vi.fn(async (stored: StoredToken): Promise<unknown> => {
      text = JSON.stringify(stored);
      return "OK";
    }),
  };
}

/** A function that fetches token-1, token-2 and so on, with a lifetime of an hour. */
function signIn(name = "token") {
  let count = 0;
  return vi.fn(async (): Promise<FetchedToken> => ({ token: `${name}-${++count}`, expiresIn: 3600 }));
}

/** The caches of two processes that share a store. */
function twoProcesses() {
  const store = memoryStore();
  const fetches = [signIn("first"), signIn("second")] as const;
  const [first, second] = fetches.map((fetchToken) => cachedToken(fetchToken, { store })) as [
    ReturnType<typeof cachedToken>,
    ReturnType<typeof cachedToken>,
  ];
  return { store, first, second, fetches, counts: () => fetches.map(({ mock }) => mock.calls.length) };
}

test("one process fetches a token, and the other uses it", async () => {
  const { store, first, second, counts } = twoProcesses();
  const fetchedAt = Date.now();
  expect(await first()).toBe("first-1");
  await settled();
  expect(await second()).toBe("first-1");
  expect(counts()).toEqual([1, 0]);
  expect(store.set.mock.calls).toEqual([[{ token: "first-1", fetchedAt, expiresAt: fetchedAt + 3_600_000 }]]);
});

test("a process with a fresh token does not read the store", async () => {
  const { store, first } = twoProcesses();
  for (let count = 0; count < 5; count++) await first();
  expect(store.get).toHaveBeenCalledTimes(1);
});

test("one process renews an old token, and the other takes over the new one", async () => {
  const { first, second, counts } = twoProcesses();
  await first();
  await settled();
  await second();
  await seconds(3001);
  expect(await first()).toBe("first-1");
  await settled();
  expect(await second()).toBe("first-1");
  await settled();
  expect([await first(), await second()]).toEqual(["first-2", "first-2"]);
  expect(counts()).toEqual([2, 0]);
});

test("a token that the service rejected is not read again, but another process's newer one is", async () => {
  const { first, second, counts } = twoProcesses();
  await first();
  await settled();
  await second();
  await seconds(1);
  first.invalidate("first-1");
  expect(await first()).toBe("first-2");
  await settled();
  second.invalidate("first-1");
  expect(await second()).toBe("first-2");
  expect(counts()).toEqual([2, 0]);
});

test("invalidate without a token ignores what is stored", async () => {
  const { first, second, counts } = twoProcesses();
  await first();
  await settled();
  await seconds(1);
  second.invalidate();
  expect(await second()).toBe("second-1");
  expect(counts()).toEqual([1, 1]);
});

const broken = () => {
  throw new Error("no store");
};
test.for<[string, Partial<TokenStore>]>([
  ["get throws", { get: broken }],
  ["get rejects", { get: async () => broken() }],
  ["set throws", { set: broken }],
  ["set rejects", { set: async () => broken() }],
  ["set never ends", { set: () => new Promise(() => {}) }],
])("a store whose %s does not change a call", async ([, methods]) => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const fetchToken = signIn();
  const token = cachedToken(fetchToken, { store: { ...memoryStore(), ...methods } });
  expect(await token()).toBe("token-1");
  await new Promise(setImmediate);
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(fetchToken).toHaveBeenCalledTimes(1);
});

test("a store that hangs ends with the fetch", async () => {
  const token = cachedToken(signIn(), { store: { ...memoryStore(), get: () => new Promise(() => {}) }, timeout: 50 });
  const outcome = expect((async () => token())()).rejects.toThrow("no token after 50 ms");
  await vi.advanceTimersByTimeAsync(50);
  await outcome;
});

const hour = 3_600_000;
test.for<[string, (now: number) => unknown]>([
  ["nothing", () => undefined],
  ["null", () => null],
  ["a text", () => "token-9"],
  ["a token that is no text", (now) => ({ token: 9, fetchedAt: now, expiresAt: now + hour })],
  ["a token that no header can carry", (now) => ({ token: "a b", fetchedAt: now, expiresAt: now + hour })],
  ["a token without times", () => ({ token: "token-9" })],
  ["a token with times that are no numbers", () => ({ token: "token-9", fetchedAt: "0", expiresAt: "never" })],
  ["a token that ends before it begins", (now) => ({ token: "token-9", fetchedAt: now + hour, expiresAt: now })],
  ["a token that ends as it begins", (now) => ({ token: "token-9", fetchedAt: now + hour, expiresAt: now + hour })],
  ["a token that is due for renewal", (now) => ({ token: "token-9", fetchedAt: now - hour, expiresAt: now + 600_000 })],
  ["an expired token", (now) => ({ token: "token-9", fetchedAt: now - hour, expiresAt: now - 1 })],
])("a store with %s counts as empty", async ([, storedAt]) => {
  const store = { ...memoryStore(), get: () => storedAt(Date.now()) as StoredToken };
  expect(await cachedToken(signIn(), { store })()).toBe("token-1");
});

test("a stored token that is fresh is used until it must be renewed", async () => {
  const now = Date.now();
  const store = {
    ...memoryStore(),
    get: () => ({ token: "token-9", fetchedAt: now - hour, expiresAt: now + 601_000 }),
  };
  const fetchToken = signIn();
  const token = cachedToken(fetchToken, { store });
  expect(await token()).toBe("token-9");
  expect(store.set).not.toHaveBeenCalled();
  await seconds(571);
  expect(await token()).toBe("token-1");
});
