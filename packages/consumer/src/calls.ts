import { exampleArguments, operations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };

/**
 * Prints a module that calls every operation of the spec with its example, as a method and as a function, and that names the type
 * of every schema.
 */
export function printCalls(): string {
  const services = Map.groupBy(operations, ({ service }) => service);
  const calls = [...services].map(([service, operations]) => {
    const named = operations.map((operation) => [operation.operationId, JSON.stringify(exampleArguments(operation))]);
    return `
export async function call${service}(options: client.${service}ClientOptions): Promise<void> {
  const methods: client.${service}Client = client.create${service}Client(options);
  const context: functions.${service}Context = functions.create${service}Context(options);
${named.map(([name, input]) => `  await methods.${name}(${input});\n  await functions.${name}(context, ${input});`).join("\n")}
}`;
  });
  const schemas = Object.keys(openapi.components.schemas).map((name) => `  ${name}: client.${name};`);
  return `import * as client from "@hwc-users/client";
import * as functions from "@hwc-users/client/functions";
${calls.join("\n")}

export interface Schemas {
${schemas.join("\n")}
}
`;
}
