import { isDeepStrictEqual } from "node:util";
import type { Operation, ServerVariable } from "@hwc-users/spec";

/** Prints a TypeScript module: for each service a table of its operations, and an interface with their types and docs. */
export function operationTable(operations: Operation[]): string {
  const services = Map.groupBy(operations, ({ service }) => service);
  return [
    'import type { operations } from "./types.ts";',
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
  const table = {
    servers: servers.map(({ url, variables }) => ({ url, ...(variables && { variables: variableValues(variables) }) })),
    tokenHeader,
    operations: Object.fromEntries(operations.map(tableEntry)),
  };
  return [
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

function tableEntry({ operationId, method, path, parameters, responses }: Operation) {
  const namesIn = (place: string) => parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  return [
    operationId,
    {
      method,
      path,
      pathParameters: namesIn("path"),
      queryParameters: namesIn("query"),
      hasResponseBody: responses.some(({ status, schema }) => status < 300 && schema !== undefined),
    },
  ];
}

function interfaceMember({ operationId, summary, description }: Operation): string {
  const comment = `${summary}.\n\n${description}`
    .trim()
    .replaceAll("*/", "*\\/")
    .split("\n")
    .map((line) => `   * ${line}`.trimEnd());
  return ["  /**", ...comment, "   */", `  ${operationId}: operations["${operationId}"];`].join("\n");
}
