import { argumentsOf, type Operation } from "@hwc-users/spec";
import type { Service } from "../services.ts";
import { docComment, linesOf } from "./doc-comment.ts";
import { functionCall } from "./examples.ts";

/** Prints a function for each operation, so that a page can load one without the others. */
export function functionsModule(services: Service[]): string {
  return [
    [
      'import { newCall } from "../call/call.ts";',
      'import type { CallPromise } from "../call/call-promise.ts";',
      'import { makeCall } from "../call/make-call.ts";',
      'import type { Input, Output } from "../call/operation-types.ts";',
      `import type { ${services.map(({ name }) => `${name}Context`).join(", ")} } from "./contexts.ts";`,
      'import * as table from "./operations.ts";',
      `import type { ${services.map(({ name }) => `${name}CallOptions`).join(", ")} } from "./options.ts";`,
      'import type { operations } from "./types.ts";',
    ].join("\n"),
    ...services.flatMap((service) => service.operations.map((operation) => operationFunction(service, operation))),
    "",
  ].join("\n\n");
}

function operationFunction(service: Service, operation: Operation): string {
  const { name, variable } = service;
  const { operationId, summary, description } = operation;
  const optional = argumentsOf(operation).some(({ required }) => required) ? "" : "?";
  const comment = docComment([
    ...linesOf(`${summary}.`, description),
    "",
    `@param ${variable} The context that create${name}Context created.`,
    "@example",
    `await ${functionCall(service, operation)};`,
  ]);
  return `${comment}
export function ${operationId}(
  ${variable}: ${name}Context,
  input${optional}: Input<operations["${operationId}"]>,
  options?: ${name}CallOptions,
): CallPromise<Output<operations["${operationId}"]>> {
  return makeCall(newCall(${variable}, table.${operationId}, input, options));
}`;
}
