import { isObject, type TokenOperation } from "@hwc-users/spec";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { isMasked } from "../checks/is-masked.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { checkUrlValues } from "./check-url-values.ts";

/**
 * Checks the request of `--accounts` for an operation.
 *
 * @throws {UsageError} when the spec rejects it, it would destroy values, or it has no account.
 */
export function checkParts(file: string, operation: TokenOperation, parts: RequestParts): void {
  const { operationId } = operation;
  checkUrlValues(file, operationId, parts);
  const problem = unknownField(operation, parts.body) ?? violation(operation, parts) ?? missingAccount(parts.body);
  if (problem !== undefined) throw new UsageError(`${file}: ${operationId}: ${problem}`);
  const masked = maskedPointer({ ...parts.path, body: parts.body });
  if (masked !== undefined) {
    throw new UsageError(
      `${file}: ${operationId} has asterisks in "${masked}". They can mask a value that the run would overwrite. Set the real value, or remove the field.`,
    );
  }
}

function unknownField({ requestBody }: TokenOperation, body: unknown): string | undefined {
  const known = Object.keys(requestBody?.schema.properties ?? {});
  if (!isObject(body) || known.length === 0) return undefined;
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  return unknown === undefined ? undefined : `"body" has no field "${unknown}". It has ${known.join(", ")}.`;
}

function violation(operation: TokenOperation, parts: RequestParts): string | undefined {
  const withToken = { ...parts, header: { [operation.tokenHeader.toLowerCase()]: "any" } };
  const [violated] = violatedCases(requestBoundaryCases(operation), withToken);
  if (!violated) return undefined;
  const { location, keyword, limit } = violated;
  return `"${location.join("/")}" violates ${keyword} ${[limit].flat().join(" or ")}.`;
}

function missingAccount(body: unknown): string | undefined {
  return Array.isArray(body) && body.length === 0 ? `"body" is an empty list. Name a test account.` : undefined;
}

/** The first value with asterisks, such as `body/email`. */
function maskedPointer(values: object): string | undefined {
  return Object.entries(values)
    .map(([name, value]) => {
      if (isMasked(value)) return name;
      const inner = typeof value === "object" && value !== null ? maskedPointer(value) : undefined;
      return inner === undefined ? undefined : `${name}/${inner}`;
    })
    .find((found) => found !== undefined);
}
