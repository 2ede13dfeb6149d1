import {
  type Argument,
  argumentsOf,
  isSuccess,
  type Operation,
  personalNames,
  type Schema,
  successResponse,
} from "@hwc-users/spec";
import type { Service } from "../services.ts";
import { docComment, linesOf } from "./doc-comment.ts";
import { knownValues } from "./known-values.ts";

/** Prints the tables of services and operations, and for each service an interface with their types and docs. */
export function operationsModule(services: Service[]): string {
  const operations = services.flatMap((service) => service.operations);
  const policies = [...new Set(operations.map(({ retry }) => print(retry)))];
  return [
    'import type { operations } from "./types.ts";',
    knownValues("KnownErrorStatus", "An error status that the spec documents.", errorStatuses(operations)),
    knownValues("KnownErrorCode", "An error code that the spec lists.", errorCodes(operations)),
    knownValues("Language", "A language of the services' error messages.", languages(operations)),
    ...policies.map((policy) => `const ${policyName(policies, policy)} = ${policy} as const;`),
    ...services.flatMap((service) => [
      operationsInterface(service),
      serviceConstant(service),
      ...service.operations.map((operation) => operationConstant(service, operation, policies)),
      `export const ${service.variable}Operations = [${service.operations.map(({ operationId }) => operationId).join(", ")}] as const;`,
    ]),
    "",
  ].join("\n\n");
}

function operationsInterface({ name, operations }: Service): string {
  const members = operations.map(({ operationId, summary, description }) => {
    const comment = docComment(linesOf(`${summary}.`, description), "  ");
    return `${comment}\n  ${operationId}: operations["${operationId}"];`;
  });
  return [`/** The operations of ${name}. */`, `export interface ${name}Operations {`, ...members, "}"].join("\n");
}

function serviceConstant({ variable, tokenHeader, tokenOption, operations }: Service): string {
  const table = {
    tokenHeader: tokenHeader.toLowerCase(),
    tokenOption,
    successCode: successCode(operations),
    personal: personalNames(operations),
  };
  return `export const ${variable} = ${print(table)} as const;`;
}

/** One constant for each operation, so that a bundler can drop those that are not called. */
function operationConstant(service: Service, operation: Operation, policies: string[]): string {
  const { operationId, method, path, requestBody, retry } = operation;
  const namesIn = (location: Argument["in"]) =>
    argumentsOf(operation)
      .filter((argument) => argument.in === location)
      .map(({ name }) => name);
  const table = {
    method,
    ...(requestBody && { bodyRequired: requestBody.required }),
    ...(successResponse(operation).schema && { hasResponseBody: true }),
    operationId,
    path,
    pathNames: namesIn("path"),
    queryNames: namesIn("query"),
  };
  const references = `"service": ${service.variable},\n  "retry": ${policyName(policies, print(retry))},`;
  return `export const ${operationId} = ${print(table).replace("{", `{\n  ${references}`)} as const;`;
}

/** Operations with the same retry policy share its constant, because a page downloads it. */
function policyName(policies: string[], policy: string): string {
  return `retryPolicy${policies.indexOf(policy) + 1}`;
}

function print(value: object): string {
  return JSON.stringify(value, null, 2);
}

function errorStatuses(operations: Operation[]): number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  return statuses.filter((status) => !isSuccess(status)).sort((a, b) => a - b);
}

function errorCodeSchemas(operations: Operation[]): Schema[] {
  const responses = operations.flatMap((operation) => [operation.defaultResponse ?? [], operation.responses].flat());
  return responses.map(({ schema }) => schema?.properties?.["error_code"]).filter((schema) => schema !== undefined);
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
