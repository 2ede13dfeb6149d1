import { type Argument, argumentsOf, type Operation, personalNames, successResponse } from "@hwc-users/spec";
import { successCode } from "./error-codes.ts";

/** Lists the retry policies of operations, as JSON. */
export function policiesOf(operations: readonly Operation[]): string[] {
  return [...new Set(operations.map(({ retry }) => print(retry)))];
}

/** Prints one constant for each retry policy. Operations share it, because a page downloads it. */
export function policyConstants(policies: string[]): string[] {
  return policies.map((policy) => `const ${policyName(policies, policy)} = ${policy} as const;`);
}

/**
 * Prints the constant of a service.
 *
 * @param facts Further members of the constant.
 */
export function serviceConstant(variable: string, operations: readonly Operation[], facts: object): string {
  const table = { ...facts, successCode: successCode(operations), personal: personalNames(operations) };
  return `export const ${variable} = ${print(table)} as const;`;
}

/**
 * Prints one constant for each operation, so that a bundler can drop those that are not called.
 *
 * @param service The name of the service's constant.
 * @param facts Further members of the constant.
 */
export function operationConstant(service: string, operation: Operation, policies: string[], facts = {}): string {
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
    ...facts,
  };
  const references = `"service": ${service},\n  "retry": ${policyName(policies, print(retry))},`;
  return `export const ${operationId} = ${print(table).replace("{", `{\n  ${references}`)} as const;`;
}

function policyName(policies: string[], policy: string): string {
  return `retryPolicy${policies.indexOf(policy) + 1}`;
}

function print(value: object): string {
  return JSON.stringify(value, null, 2);
}
