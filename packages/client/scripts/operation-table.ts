import { isDeepStrictEqual } from "node:util";
import type { Operation, Server, ServerVariable } from "@hwc-users/spec";
import { personalNames } from "./personal-names.ts";

/** Prints a TypeScript module: for each service a table of its operations, and an interface with their types and docs. */
export function operationTable(operations: Operation[]): string {
  const services = Map.groupBy(operations, ({ service }) => service);
  return [
    'import type { operations } from "./types.ts";',
    knownValues("KnownErrorStatus", "A status of a failure that the spec documents.", errorStatuses(operations)),
    knownValues("KnownErrorCode", "A code of a failure that the spec lists.", errorCodes(operations)),
    knownValues("Language", "A language that the services speak.", languages(operations)),
    ...[...services].map(([service, itsOperations]) => serviceTable(service, itsOperations)),
  ].join("\n\n");
}

function serviceTable(service: string, operations: Operation[]): string {
  const { servers, tokenHeader } = operations[0] as Operation;
  for (const operation of operations) {
    if (!isDeepStrictEqual([operation.servers, operation.tokenHeader], [servers, tokenHeader])) {
      throw new Error(
        `${operation.operationId} has other servers or another token header than the other operations of ${service}.` +
          " All operations with one tag must agree on both, because one client calls them.",
      );
    }
  }
  const [server] = servers as [Server];
  const table = {
    url: server.url,
    ...(server.variables && { variables: variableValues(server.variables) }),
    tokenHeader: tokenHeader.toLowerCase(),
    successCode: successCode(operations),
    personal: personalNames(operations),
    operations: Object.fromEntries(operations.map(tableEntry)),
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
    `export const ${service[0]?.toLowerCase()}${service.slice(1)} = ${JSON.stringify(table, null, 2)} as const;`,
    "",
  ].join("\n");
}

function variableValues(variables: Record<string, ServerVariable>) {
  return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, variable.enum ?? []]));
}

function tableEntry({ operationId, method, path, parameters, requestBody, responses, retry }: Operation) {
  const namesIn = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  const inPath = namesIn("path");
  const inQuery = namesIn("query");
  const takes = [...inPath, ...inQuery, ...(requestBody ? ["body"] : [])];
  const givesBody = responses.some(({ status, schema }) => status < 300 && schema !== undefined);
  return [operationId, { method, path, inPath, inQuery, takes, ...(givesBody && { givesBody }), retry }];
}

function interfaceMember({ operationId, summary, description }: Operation): string {
  const comment = `${summary}.\n\n${description}`
    .trim()
    .replaceAll("*/", "*\\/")
    .split("\n")
    .map((line) => `   * ${line}`.trimEnd());
  return ["  /**", ...comment, "   */", `  ${operationId}: operations["${operationId}"];`].join("\n");
}

function knownValues(name: string, comment: string, values: unknown[]): string {
  const literals = [...new Set(values)].map((value) => `\n  | ${JSON.stringify(value)}`);
  return `/** ${comment} */\nexport type ${name} =${literals.join("") || " never"};`;
}

function errorStatuses(operations: Operation[]): number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  return statuses.filter((status) => status >= 300).sort((a, b) => a - b);
}

function errorCodeSchemas(operations: Operation[]) {
  return operations.flatMap(({ responses }) =>
    responses.flatMap(({ schema }) => schema?.properties?.["error_code"] ?? []),
  );
}

function errorCodes(operations: Operation[]): unknown[] {
  return errorCodeSchemas(operations).flatMap(({ anyOf = [] }) =>
    anyOf.flatMap((alternative) => alternative.enum ?? []),
  );
}

function successCode(operations: Operation[]): string | undefined {
  return errorCodeSchemas(operations).find((schema) => schema["x-success"])?.["x-success"];
}

function languages(operations: Operation[]): unknown[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const { anyOf = [] } = parameters.find(({ name }) => name === "Accept-Language")?.schema ?? {};
  return anyOf.flatMap((alternative) => alternative.enum ?? []);
}
