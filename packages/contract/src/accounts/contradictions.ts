import { isDeepStrictEqual } from "node:util";
import { isObject, operationById, operations, type Schema } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";

/** An enumerated value that an operation gives to accounts, such as their status. */
interface GivenValue {
  operationId: string;
  name: string;
  value: unknown;
  schema: Schema;
  /** The accounts that get the value. The same text is another account if the service or the kind of account differs. */
  accounts: string[];
}

/**
 * Describes two operations that give one account different values of the same enumeration, such as its status: the account
 * cannot have both after the run. Returns undefined if there are none.
 */
export function findContradiction(accounts: ReadonlyMap<string, RequestParts>): string | undefined {
  const given = [...accounts].flatMap(([operationId, parts]) => givenValues(operationId, parts));
  for (const [index, one] of given.entries()) {
    const other = given.slice(index + 1).find((later) => contradict(one, later));
    if (other) {
      const [first, second] = [one, other].map(
        ({ operationId, name, value }) => `${operationId} sets "${name}" to ${JSON.stringify(value)}`,
      );
      return `${first}, but ${second} for the same account. Use the same value in both.`;
    }
  }
  return undefined;
}

function givenValues(operationId: string, { path, query, body }: RequestParts): GivenValue[] {
  const { service, parameters, requestBody } = operationById(operations, operationId);
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const kind = [service, ...inQuery.map(({ name, schema }) => query[name] ?? schema.default)];
  const named = inPath.filter(({ schema }) => !schema.enum).map(({ name }) => path[name]);
  const accounts = (Array.isArray(body) ? body : [named]).map((account) => JSON.stringify([kind, account].flat(2)));
  const fields = Object.entries(requestBody?.schema.properties ?? {});
  return [
    ...inPath.map(({ name, schema }) => ({ name, schema, value: path[name] })),
    ...fields.map(([name, schema]) => ({ name, schema, value: isObject(body) ? body[name] : undefined })),
  ]
    .filter(({ schema, value }) => schema.enum && value !== undefined)
    .map((given) => ({ ...given, operationId, accounts }));
}

/** Enumerations with the same descriptions of their values are of the same thing, whatever their names are. */
function contradict(one: GivenValue, other: GivenValue): boolean {
  return (
    one.value !== other.value &&
    isDeepStrictEqual(one.schema["x-enumDescriptions"], other.schema["x-enumDescriptions"]) &&
    one.accounts.some((account) => other.accounts.includes(account))
  );
}
