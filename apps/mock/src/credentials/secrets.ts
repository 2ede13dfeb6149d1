import type { MockOptions } from "../options/mock-options.ts";

/** The secrets that the mock checks credentials against. */
export type Secrets = Pick<MockOptions, "appKeys" | "passwords" | "secretKeys" | "tokens">;

/**
 * Whether a table of secrets proves credentials to be wrong: the table lacks their ID, or their secret does not match.
 *
 * @param table Without one, nothing is wrong: the mock cannot check.
 */
export function isWrong(
  table: Readonly<Record<string, string>> | undefined,
  id: string,
  matches: (secret: string) => boolean,
): boolean {
  if (!table) return false;
  const secret = Object.hasOwn(table, id) ? table[id] : undefined;
  return secret === undefined || !matches(secret);
}
