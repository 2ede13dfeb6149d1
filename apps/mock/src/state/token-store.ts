import { createBoundedMap } from "./bounded-map.ts";
import type { SeedUser } from "./seed.ts";

/** The tokens that were received or issued. */
export interface TokenStore {
  /** Returns true if a token has expired. A token that is received for the first time has not. */
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
  /** How often tokens had been made to expire before this one was seen. */
  generation: number;
  account?: string;
}

const TOKEN_BYTES = 20;

/** Creates the tokens of a seed. */
export function createTokenStore(seed: readonly SeedUser[]): TokenStore {
  const tokens = createBoundedMap<Token>();
  let generation = 0;
  for (const { token, userAccount } of seed) if (token) tokens.keep(token, { generation, account: userAccount });

  function see(token: string): Token {
    const known = tokens.get(token);
    if (known) return known;
    const seen = { generation };
    tokens.set(token, seen);
    return seen;
  }

  return {
    isExpired: (token) => see(token).generation < generation,
    accountOf: (token) => tokens.get(token)?.account,
    bind: (token, account) => tokens.set(token, { ...see(token), account }),
    issue() {
      const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES));
      const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
      see(token);
      return token;
    },
    expireAll() {
      generation++;
    },
  };
}
