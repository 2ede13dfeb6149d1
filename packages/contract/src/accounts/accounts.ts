import { argumentsOf, isObject, operations, type TokenOperation } from "@hwc-users/spec";
import { titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { isMasked } from "../checks/is-masked.ts";
import { UsageError } from "../errors/usage-error.ts";
import { readJsonFile } from "../options/input-file.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { checkUrlValues } from "./check-url-values.ts";
import { findContradiction } from "./contradictions.ts";

/** For each operation that may change something: the request with the values to leave behind. */
export type Accounts = ReadonlyMap<string, RequestParts>;

/**
 * Reads the file of test accounts.
 *
 * @throws {UsageError} when the file cannot be read, has a request that the spec rejects or that would destroy values, or has
 *   requests that leave different values behind.
 */
export function readAccounts(file: string): Accounts {
  const content = readJsonFile("--accounts", file);
  if (!isObject(content)) throw new UsageError(`${file} must be a JSON object with operations as keys. See --help.`);
  const accounts = new Map(
    Object.entries(content).map(([operationId, input]) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      if (!operation) {
        const known = operations.map((candidate) => candidate.operationId).join(", ");
        throw new UsageError(`${file}: there is no operation "${operationId}". Use ${known}.`);
      }
      if (!isObject(input)) throw new UsageError(`${file}: the arguments of ${operationId} must be a JSON object.`);
      return [operationId, checkParts(file, operation, toParts(file, operation, input))];
    }),
  );
  const contradiction = findContradiction(accounts);
  if (contradiction !== undefined) throw new UsageError(`${file}: ${contradiction}`);
  return accounts;
}

function toParts(file: string, operation: TokenOperation, input: Record<string, unknown>): RequestParts {
  const { operationId, parameters, requestBody } = operation;
  const { body, ...others } = input;
  const parts: RequestParts = { path: {}, query: {}, header: {}, ...(body !== undefined && { body }) };
  for (const [name, value] of Object.entries(others)) {
    const part = parameters.find((parameter) => parameter.name === name)?.in;
    if (part !== "path" && part !== "query") {
      throw new UsageError(`${file}: ${operationId} has no argument "${name}". ${argumentNames(operation)}`);
    }
    parts[part][name] = value;
  }
  for (const { name, in: part, required } of parameters) {
    if (part === "path" && required && parts.path[name] === undefined) {
      throw new UsageError(`${file}: ${operationId} requires "${name}". Set it to that of a test account.`);
    }
  }
  if (requestBody && body === undefined) {
    const example = JSON.stringify(requestBody.examples[0]?.value);
    throw new UsageError(
      `${file}: ${operationId} requires "body": the values to leave behind after the run, such as ${example}.`,
    );
  }
  return parts;
}

function argumentNames(operation: TokenOperation): string {
  return `It has ${argumentsOf(operation)
    .map(({ name }) => name)
    .join(", ")}.`;
}

function checkParts(file: string, operation: TokenOperation, parts: RequestParts): RequestParts {
  const { operationId, tokenHeader } = operation;
  checkUrlValues(file, operationId, parts);
  const withToken = { ...parts, header: { [tokenHeader.toLowerCase()]: "any" } };
  const [violated] = violatedCases(requestBoundaryCases(operation), withToken);
  if (violated) throw new UsageError(`${file}: the arguments of ${operationId} violate ${titleOf(violated)}.`);
  const masked = maskedPointer(parts.body, "body");
  if (masked !== undefined) {
    throw new UsageError(
      `${file}: ${operationId} has asterisks in "${masked}". They can mask a value that the run would overwrite. Set the real value, or remove the field.`,
    );
  }
  return parts;
}

/** The first value with asterisks, such as `body/email`. */
function maskedPointer(value: unknown, pointer: string): string | undefined {
  if (isMasked(value)) return pointer;
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value)
    .map(([name, inner]) => maskedPointer(inner, `${pointer}/${name}`))
    .find((found) => found !== undefined);
}
