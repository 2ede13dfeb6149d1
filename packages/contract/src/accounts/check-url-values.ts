import { UsageError } from "../errors/usage-error.ts";
import type { RequestParts } from "../request/request-parts.ts";

/** Text that would not arrive as it is given: in a path, dots would name another resource. */
const UNSAFE = /^\.{0,2}$|[\ud800-\udfff]|\p{Cc}/u;

/**
 * Checks the values for the path and the query, as the client does.
 *
 * @throws {UsageError} when one would not arrive as it is given.
 */
export function checkUrlValues(file: string, operationId: string, { path, query }: RequestParts): void {
  for (const [name, value] of Object.entries({ ...path, ...query })) {
    const isSafe =
      typeof value === "string" ? !UNSAFE.test(value) : typeof value === "boolean" || Number.isFinite(value);
    if (isSafe) continue;
    throw new UsageError(
      `${file}: ${operationId} has ${JSON.stringify(value)} as "${name}". ` +
        'Use a number, or text other than "", "." and ".." without control characters.',
    );
  }
}
