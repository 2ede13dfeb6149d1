import { cachedToken, createMeetingClient, type Token, type TokenRequest } from "@hwc-users/client";
import { vi } from "vitest";
import { recordingFetch } from "./recording-fetch.ts";

export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
export const never = () => new Promise<never>(() => {});
export const fetched = (token: string) => ({ token, expiresIn: 3600 });

/** A client whose service always returns one status, and a function that makes a call of it. */
export function service(token: Token, status = 200) {
  const { fetch, requests } = recordingFetch(null, { status });
  const meeting = createMeetingClient({ accessToken: token, fetch, retry: { retries: 0 } });
  return {
    requests,
    tokens: () => requests.map(({ headers }) => headers.get("x-access-token")),
    call: (options?: { timeout?: number; signal?: AbortSignal }) =>
      meeting.updateMyInfo({ body: { name: "Ming Li" } }, options),
  };
}

/** Makes calls one after the other, and returns the names of their errors. */
export async function callTimes(count: number, call: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  for (let index = 0; index < count; index++) {
    await call().catch(({ name }) => names.push(name));
  }
  return names;
}

/** The kinds of providers that sign in: with and without a cache. */
export const providers: [string, (signIn: (request: TokenRequest) => Promise<string>) => Token][] = [
  ["a token function", (signIn) => signIn],
  ["cachedToken", (signIn) => cachedToken(async (request) => fetched(await signIn(request)))],
];
