import { argumentsOf, isObject, operations, type TokenOperation } from "@hwc-users/spec";
import { UsageError } from "../errors/usage-error.ts";
import { readJsonFile } from "../options/input-file.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { checkParts } from "./check-parts.ts";
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
  if (Object.keys(content).length === 0) {
    throw new UsageError(`${file} names no operation. Name one to test, or omit --accounts and --allow-writes.`);
  }
  const accounts = new Map(
    Object.entries(content).map(([operationId, input]) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      if (!operation) {
        const known = operations.map((candidate) => candidate.operationId).join(", ");
        throw new UsageError(`${file}: there is no operation "${operationId}". Use ${known}.`);
      }
      if (!isObject(input)) throw new UsageError(`${file}: the arguments of ${operationId} must be a JSON object.`);
      const parts = toParts(file, operation, input);
      checkParts(file, operation, parts);
      return [operationId, parts];
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
