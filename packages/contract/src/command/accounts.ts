import { readFileSync } from "node:fs";
import { type Operation, operations } from "@hwc-users/spec";
import { isMembers } from "../clauses/object-sides.ts";
import { requestSides } from "../clauses/request-sides.ts";
import { titleOf } from "../clauses/side.ts";
import { brokenSides } from "../clauses/sides.ts";
import type { Parts } from "../wire/exchange.ts";
import { UsageError } from "./usage-error.ts";

/** What may be changed: for each operation that may be called, a request that names test accounts. */
export type Accounts = ReadonlyMap<string, Parts>;

/**
 * Reads the file that names the test accounts.
 *
 * @throws {UsageError} when it cannot be read, or names something that the spec does not allow.
 */
export function readAccounts(file: string): Accounts {
  const content = parse(file);
  if (!isMembers(content)) throw new UsageError(`${file} is not a JSON object of operations. See --help.`);
  return new Map(
    Object.entries(content).map(([operationId, input]) => {
      const operation = operations.find((candidate) => candidate.operationId === operationId);
      if (!operation) throw new UsageError(`${file} names the operation "${operationId}", which does not exist.`);
      if (!isMembers(input)) throw new UsageError(`${file}: the arguments of ${operationId} are not a JSON object.`);
      return [operationId, checkParts(file, operation, toParts(file, operation, input))];
    }),
  );
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : "cannot be read as JSON";
    throw new UsageError(`The file ${file} of --accounts ${reason}.`);
  }
}

function toParts(file: string, operation: Operation, input: Record<string, unknown>): Parts {
  const minimal = operation.requestBody?.examples.find(({ name }) => name === "minimal")?.value;
  const { body = minimal, ...others } = input;
  const parts: Parts = { path: {}, query: {}, header: {}, ...(body !== undefined && { body }) };
  for (const [name, value] of Object.entries(others)) {
    const place = operation.parameters.find((parameter) => parameter.name === name)?.in;
    if (place !== "path" && place !== "query") {
      throw new UsageError(`${file}: ${operation.operationId} has no argument "${name}".`);
    }
    parts[place][name] = value;
  }
  for (const { name, in: place, required } of operation.parameters) {
    if (place === "path" && required && parts.path[name] === undefined) {
      throw new UsageError(`${file}: ${operation.operationId} needs "${name}". Name a test account.`);
    }
  }
  return parts;
}

/** A list of accounts has no default: those of an example could be somebody's. */
function checkParts(file: string, operation: Operation, parts: Parts): Parts {
  const { operationId, requestBody, tokenHeader } = operation;
  const withToken = { ...parts, header: { [tokenHeader.toLowerCase()]: "any" } };
  const [broken] = brokenSides(requestSides(operation), withToken);
  if (broken) throw new UsageError(`${file}: the arguments of ${operationId} break ${titleOf(broken)}.`);
  if (requestBody?.schema.type === "array" && requestBody.examples.some(({ value }) => value === parts.body)) {
    throw new UsageError(`${file}: ${operationId} needs "body". List test accounts.`);
  }
  return parts;
}
