import { isDeepStrictEqual } from "node:util";
import {
  type Operation,
  personalNames,
  type Schema,
  type Server,
  type ServerVariable,
  splitPath,
} from "@hwc-users/spec";
import { docComment } from "./doc-comment.ts";

/** Prints a TypeScript module: for each service a table of its operations, and an interface with their types and docs. */
export function operationTable(operations: readonly Operation[]): string {
  const services = Map.groupBy(operations, ({ service }) => service);
  return [
    'import type { operations } from "./types.ts";',
    knownValues("KnownErrorStatus", "A status of a failure that the spec documents.", errorStatuses(operations)),
    knownValues("KnownErrorCode", "A code of a failure that the spec lists.", errorCodes(operations)),
    knownValues("Language", "A language that the services speak.", languages(operations)),
    ...[...services].map(([service, itsOperations]) => serviceTable(service, itsOperations)),
  ].join("\n\n");
}

function serviceTable(service: string, operations: readonly Operation[]): string {
  const { servers, tokenHeader } = operations[0] as Operation;
  for (const operation of operations) {
    if (!isDeepStrictEqual([operation.servers, operation.tokenHeader], [servers, tokenHeader])) {
      throw new Error(
        `${operation.operationId} has other servers or another token header than the other operations of ${service}.` +
          " All operations with one tag must agree on both, because one client calls them.",
      );
    }
  }
  const name = constantOf(service);
  const [server] = servers as [Server];
  const table = {
    url: server.url,
    ...(server.variables && { variables: variableValues(server.variables) }),
    tokenHeader: tokenHeader.toLowerCase(),
    successCode: successCode(operations),
    personal: personalNames(operations),
  };
  return [
    knownValues(
      `${service}Server`,
      `Where ${service} is reached.`,
      servers.map(({ url }) => url),
    ),
    "",
    `/** The calls of ${service}. */`,
    `export interface ${service}Operations {`,
    ...operations.map(interfaceMember),
    "}",
    "",
    `export const ${name} = ${JSON.stringify(table, null, 2)} as const;`,
    ...operations.map((operation) => operationConstant(name, operation)),
    "",
    `export const ${name}Operations = [${operations.map(({ operationId }) => operationId).join(", ")}] as const;`,
    "",
  ].join("\n");
}

function variableValues(variables: Record<string, ServerVariable>) {
  return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, variable.enum ?? []]));
}

/** A constant for each operation, so that a bundler can leave out those that are not called. */
function operationConstant(serviceName: string, operation: Operation): string {
  const { operationId, method, path, parameters, requestBody, responses, retry } = operation;
  const namesIn = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const inQuery = namesIn("query");
  const takes = [...namesIn("path"), ...inQuery, ...(requestBody ? ["body"] : [])];
  const givesBody = responses.some(({ status, schema }) => status < 300 && schema !== undefined);
  const pathParts = splitPath(path);
  const entry = { operationId, method, path, pathParts, inQuery, takes, ...(givesBody && { givesBody }), retry };
  const json = JSON.stringify(entry, null, 2).replace("{", `{\n  "service": ${serviceName},`);
  return `\nexport const ${operationId} = ${json} as const;`;
}

function interfaceMember(operation: Operation): string {
  const { operationId } = operation;
  return `${docComment(wordsOf(operation), "  ")}\n  ${operationId}: operations["${operationId}"];`;
}

/** What a doc comment says of an operation, line by line. */
export function wordsOf({ summary, description }: Operation): string[] {
  return `${summary}.\n\n${description}`.trim().split("\n");
}

function knownValues(name: string, comment: string, values: unknown[]): string {
  const literals = [...new Set(values)].map((value) => `\n  | ${JSON.stringify(value)}`);
  return `/** ${comment} */\nexport type ${name} =${literals.join("") || " never"};`;
}

function errorStatuses(operations: readonly Operation[]): number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  return statuses.filter((status) => status >= 300).sort((a, b) => a - b);
}

function errorCodeSchemas(operations: readonly Operation[]): Schema[] {
  const responses = operations.flatMap((operation) => operation.responses);
  return responses.map(({ schema }) => schema?.properties?.["error_code"]).filter((schema) => schema !== undefined);
}

function errorCodes(operations: readonly Operation[]): unknown[] {
  return errorCodeSchemas(operations).flatMap(({ anyOf = [] }) =>
    anyOf.flatMap((alternative) => alternative.enum ?? []),
  );
}

function successCode(operations: readonly Operation[]): string | undefined {
  return errorCodeSchemas(operations).find((schema) => schema["x-success"])?.["x-success"];
}

function languages(operations: readonly Operation[]): unknown[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const { anyOf = [] } = parameters.find(({ name }) => name === "Accept-Language")?.schema ?? {};
  return anyOf.flatMap((alternative) => alternative.enum ?? []);
}

/** The name of a service's constants, and of the file with its client: `meeting` for `Meeting`. */
export function constantOf(service: string): string {
  return `${service[0]?.toLowerCase()}${service.slice(1)}`;
}
