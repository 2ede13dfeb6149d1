import { type CachedToken, cachedToken } from "@hwc-users/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callTimes, fetched, pass, providers, service } from "./token-service.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

describe("a service that rejects every token", () => {
  const supply = () => {
    let count = 0;
    return vi.fn(async () => `token-${++count}`);
  };

  test.for(providers)("causes two sign-ins of %s in a minute, then fewer and fewer", async ([name, provide]) => {
    const signIn = supply();
    const { call } = service(provide(signIn), 401);
    // A token function without a cache is called for each request. Only the calls beyond that are renewals.
    const renewals = () => (name === "cachedToken" ? signIn.mock.calls.length - 1 : signIn.mock.calls.length - made);
    let made = 0;
    const callMany = async (count: number) => {
      made += count;
      return callTimes(count, call);
    };
    expect(await callMany(100)).toEqual(Array(100).fill("ApiError"));
    expect(renewals()).toBe(1);
    for (const [index, minutes] of [1, 2, 4, 8, 15, 15].entries()) {
      await pass(minutes * 60_000 - 1);
      await callMany(5);
      expect(renewals()).toBe(index + 1);
      await pass(1);
      await callMany(5);
      expect(renewals()).toBe(index + 2);
    }
  });

  test("counts all clients that share a cachedToken", async () => {
    const signIn = supply();
    const token = cachedToken(async () => fetched(await signIn()));
    for (let count = 0; count < 10; count++) await callTimes(2, service(token, 401).call);
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  test("causes a first pause again after the longest one without a renewal", async () => {
    let count = 0;
    const token = cachedToken(async () => ({ token: `token-${++count}`, expiresIn: 1e6 }));
    const renew = async () => token.invalidate(await token());
    const minutes = (number: number) => pass(number * 60_000);
    expect([await renew(), await renew()]).toEqual([true, false]);
    await minutes(1 + 15);
    expect(await renew()).toBe(true);
    await minutes(1);
    expect(await renew()).toBe(false);
    await minutes(1 + 15.01);
    expect(await renew()).toBe(true);
    await minutes(1);
    expect(await renew()).toBe(true);
  });

  test("receives two requests of a call, even if the pause ends during the call", async () => {
    const signIn = supply();
    const slow = async () => {
      vi.setSystemTime(Date.now() + 61_000);
      return signIn();
    };
    const { call, tokens } = service(slow, 401);
    await callTimes(1, call);
    expect(tokens()).toEqual(["token-1", "token-2"]);
  });

  test("receives one request for each further call", async () => {
    const { call, tokens } = service(
      cachedToken(async () => fetched(await signIn())),
      401,
    );
    const signIn = supply();
    await callTimes(3, call);
    expect(tokens()).toEqual(["token-1", "token-2", "token-2", "token-2"]);
  });
});

test("invalidate returns whether the token was dropped", async () => {
  const token: CachedToken = cachedToken(async () => fetched(`token-${Date.now()}`));
  const first = (await token()) as string;
  expect(token.invalidate("another")).toBe(true);
  expect(token.invalidate(first)).toBe(true);
  await pass(1);
  const second = (await token()) as string;
  expect(token.invalidate(second)).toBe(false);
  expect(await token()).toBe(second);
  expect(token.invalidate()).toBe(true);
  await pass(1);
  expect(await token()).not.toBe(second);
});
