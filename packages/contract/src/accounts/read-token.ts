import { UsageError } from "../errors/usage-error.ts";
import { tokenVariable } from "./token-variable.ts";

/**
 * Reads the token of a header from the environment.
 *
 * @throws {UsageError} when it is missing or malformed.
 */
export function readToken(env: Record<string, string | undefined>, tokenHeader: string): string {
  const variable = tokenVariable(tokenHeader);
  const token = env[variable];
  if (!token) throw new UsageError(`${variable} is not set, but --accounts names operations that need it.`);
  if (!/^[!-~]+$/.test(token)) {
    throw new UsageError(`${variable} is not a token: it must have visible ASCII characters only.`);
  }
  return token;
}
