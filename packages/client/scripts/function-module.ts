import type { Operation } from "@hwc-users/spec";
import { docComment } from "./doc-comment.ts";
import { constantOf, wordsOf } from "./operation-table.ts";

/** Prints a TypeScript module: a function for each operation, so that a page can load one without the others. */
export function functionModule(operations: readonly Operation[]): string {
  const services = [...new Set(operations.map(({ service }) => service))];
  return [
    'import type { CallOptions } from "../client-options.ts";',
    'import { makeCall } from "../make-call.ts";',
    ...services.map((service) => `import type { ${service}Context } from "../${constantOf(service)}.ts";`),
    'import type { CallPromise, Input, Output } from "../method.ts";',
    'import * as table from "./operations.ts";',
    'import type { operations } from "./types.ts";',
    ...operations.map(operationFunction),
    "",
  ].join("\n");
}

function operationFunction(operation: Operation): string {
  const { operationId, service, parameters, requestBody } = operation;
  const given = parameters.filter((parameter) => parameter.in === "path" || parameter.in === "query");
  const names = [...given.map(({ name }) => name), ...(requestBody ? ["body"] : [])];
  const mark = given.some(({ required }) => required) || requestBody?.required ? "" : "?";
  const context = constantOf(service);
  return `
${docComment([
  ...wordsOf(operation),
  "",
  `@param ${context} What create${service}Context made.`,
  "@example",
  `await ${operationId}(${context}, { ${names.join(", ")} });`,
])}
export function ${operationId}(
  ${context}: ${service}Context,
  input${mark}: Input<operations["${operationId}"]>,
  options?: CallOptions,
): CallPromise<Output<operations["${operationId}"]>> {
  return makeCall(${context}, table.${operationId}, input, options);
}`;
}
