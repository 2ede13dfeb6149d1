import { isSendable } from "./is-sendable.ts";

/** A token with its times, as a {@link TokenStore} keeps it. It is plain data, so `JSON.stringify` can write it. */
export interface StoredToken {
  token: string;
  /** The time when the token was fetched, in milliseconds since 1970. */
  fetchedAt: number;
  /** The end of its lifetime, in milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Keeps a token, so that several processes can share it: a file, Redis, a database. An error of the store never causes an error
 * of a call: without the store, the token is fetched. To log such errors, catch them in `get` and `set`.
 *
 * @example
 * const store: TokenStore = {
 *   get: async () => JSON.parse((await redis.get("meeting-token")) ?? "null"),
 *   set: (stored) => redis.set("meeting-token", JSON.stringify(stored), { PXAT: stored.expiresAt }),
 * };
 */
export interface TokenStore {
  /** Returns the stored token; nothing if there is none. Called only when this process has no fresh token. */
  get(): StoredToken | null | undefined | Promise<StoredToken | null | undefined>;
  /** Stores a token that was fetched. The call that fetched it does not wait for this. */
  set(stored: StoredToken): unknown;
}

/** Reads the token of a store. Returns undefined if there is none, or the store fails. */
export async function readStore(store: TokenStore | undefined): Promise<StoredToken | undefined> {
  const get = async () => store?.get();
  const stored = await get().catch(() => undefined);
  return isSendable(stored?.token) && stored.fetchedAt < stored.expiresAt ? stored : undefined;
}

/** Writes a token to a store. */
export async function writeStore(store: TokenStore | undefined, stored: StoredToken): Promise<void> {
  try {
    await store?.set(stored);
  } catch {
    // Other processes fetch their own token.
  }
}
