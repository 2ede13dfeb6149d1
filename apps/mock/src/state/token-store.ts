import { createBoundedMap } from "./bounded-map.ts";
import type { SeedUser } from "./seed.ts";

/** The tokens that were received or issued. */
export interface TokenStore {
  /** Remembers a token. One that is new has not expired. */
  receive(token: string): void;
  isExpired(token: string): boolean;
  /** Returns the Meeting account to which a token belongs; undefined if it is unknown. */
  accountOf(token: string): string | undefined;
  /** Sets the account to which a token belongs. */
  bind(token: string, account: string): void;
  /** Creates a token. */
  issue(): string;
  /** Makes every token expire that was received or issued, and the tokens of the seed. */
  expireAll(): void;
}

interface Token {
  /** How often tokens had been made to expire before this one. */
  generation: number;
  account?: string;
}

const TOKEN_BYTES = 20;

/** Creates the tokens of a seed. */
export function createTokenStore(seed: readonly SeedUser[]): TokenStore {
  const tokens = createBoundedMap<Token>();
  let generation = 0;
  for (const { token, userAccount } of seed) if (token) tokens.keep(token, { generation, account: userAccount });

  function receive(token: string): void {
    if (!tokens.get(token)) tokens.set(token, { generation });
  }

  return {
    receive,
    isExpired: (token) => (tokens.get(token)?.generation ?? generation) < generation,
    accountOf: (token) => tokens.get(token)?.account,
    bind: (token, account) => tokens.set(token, { generation, account }),
    issue() {
      const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
      const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      receive(token);
      return token;
    },
    expireAll() {
      generation++;
    },
  };
}
