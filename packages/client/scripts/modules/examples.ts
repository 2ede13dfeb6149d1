import { argumentsOf, type Operation } from "@hwc-users/spec";
import type { Service } from "../services.ts";

/** The `@throws` tag of a factory. */
export const FACTORY_THROWS =
  "@throws {RequestError} if an option is unknown or invalid, or `baseUrl` is not safe for a token.";

/** Prints the arguments of an operation as an object literal; nothing if it has none. */
export function argumentsLiteral(operation: Operation): string {
  const names = argumentsOf(operation).map(({ name }) => name);
  return names.length > 0 ? `{ ${names.join(", ")} }` : "";
}

/** Prints the options of a factory as an object literal. */
export function optionsLiteral({ tokenOption, serverVariables }: Service): string {
  const variables = serverVariables.map((variable) => `${variable.name}: ${JSON.stringify(variable.default)}`);
  return `{ ${[tokenOption, ...variables].join(", ")} }`;
}

/** Prints a call of an operation's function. */
export function functionCall({ variable }: Service, operation: Operation): string {
  return `${operation.operationId}(${[variable, argumentsLiteral(operation)].filter(Boolean).join(", ")})`;
}
