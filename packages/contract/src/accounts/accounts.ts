import { readFileSync } from "node:fs";
import { isObject, operations, type TokenOperation } from "@hwc-users/spec";
import { titleOf } from "../boundaries/boundary-case.ts";
import { violatedCases } from "../boundaries/boundary-cases.ts";
import { requestBoundaryCases } from "../boundaries/request-boundary-cases.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { RequestParts } from "../request/request-parts.ts";

/** For each operation that may change something: a request with test accounts. */
export type Accounts = ReadonlyMap<string, RequestParts>;

/**
 * Reads the file of test accounts.
 *
 * @throws {UsageError} when the file cannot be read, or has a request that the spec rejects.
 */
export function readAccounts(file: string): Accounts {
  const content = parse(file);
  if (!isObject(content)) throw new UsageError(`${file} must be a JSON object with operations as keys. See --help.`);
  return new Map(
    Object.entries(content).map(([operationId, input]) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      if (!operation) throw new UsageError(`${file}: there is no operation "${operationId}".`);
      if (!isObject(input)) throw new UsageError(`${file}: the arguments of ${operationId} must be a JSON object.`);
      return [operationId, checkParts(file, operation, toParts(file, operation, input))];
    }),
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : "is not valid JSON";
    throw new UsageError(`--accounts: the file ${file} ${reason}.`);
  }
}

function toParts(file: string, operation: TokenOperation, input: Record<string, unknown>): RequestParts {
  const minimal = operation.requestBody?.examples.find(({ name }) => name === "minimal")?.value;
  const { body = minimal, ...others } = input;
  const parts: RequestParts = { path: {}, query: {}, header: {}, ...(body !== undefined && { body }) };
  for (const [name, value] of Object.entries(others)) {
    const part = operation.parameters.find((parameter) => parameter.name === name)?.in;
    if (part !== "path" && part !== "query") {
      throw new UsageError(`${file}: ${operation.operationId} has no argument "${name}".`);
    }
    parts[part][name] = value;
  }
  for (const { name, in: part, required } of operation.parameters) {
    if (part === "path" && required && parts.path[name] === undefined) {
      throw new UsageError(`${file}: ${operation.operationId} requires "${name}". Set it to that of a test account.`);
    }
  }
  return parts;
}

/** A list of accounts has no default: the accounts of an example could exist. */
function checkParts(file: string, operation: TokenOperation, parts: RequestParts): RequestParts {
  const { operationId, requestBody, tokenHeader } = operation;
  const withToken = { ...parts, header: { [tokenHeader.toLowerCase()]: "any" } };
  const [violated] = violatedCases(requestBoundaryCases(operation), withToken);
  if (violated) throw new UsageError(`${file}: the arguments of ${operationId} violate ${titleOf(violated)}.`);
  if (requestBody?.schema.type === "array" && requestBody.examples.some(({ value }) => value === parts.body)) {
    throw new UsageError(`${file}: ${operationId} requires "body". Set it to a list of test accounts.`);
  }
  return parts;
}
