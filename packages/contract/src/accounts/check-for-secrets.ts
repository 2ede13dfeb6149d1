import { UsageError } from "../errors/usage-error.ts";
import type { Redact } from "../http/redact.ts";
import type { Accounts } from "./accounts.ts";

/**
 * Checks that no value has a part of a token: it would be redacted in each response, and look like another value.
 *
 * @throws {UsageError} when one does.
 */
export function checkForSecrets(accounts: Accounts, redact: Redact): void {
  for (const [operationId, { path, query, body }] of accounts) {
    const text = JSON.stringify({ path, query, body });
    if (redact(text) === text) continue;
    throw new UsageError(
      `--accounts: the arguments of ${operationId} have 8 characters or more of a token. Use other values or another token.`,
    );
  }
}
