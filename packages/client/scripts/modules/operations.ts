import { isSuccess, type Operation } from "@hwc-users/spec";
import type { Service } from "../services.ts";
import { docComment, linesOf } from "./doc-comment.ts";
import { errorCodes } from "./error-codes.ts";
import { knownValues } from "./known-values.ts";
import { operationConstant, policiesOf, policyConstants, serviceConstant } from "./operation-constants.ts";

/** Prints the tables of services and operations, and for each service an interface with their types and docs. */
export function operationsModule(services: Service[]): string {
  const operations = services.flatMap((service) => service.operations);
  const policies = policiesOf(operations);
  return [
    'import type { operations } from "./types.ts";',
    knownValues("KnownErrorStatus", "An error status that the spec documents.", errorStatuses(operations)),
    knownValues("KnownErrorCode", "An error code that the spec lists.", errorCodes(operations)),
    knownValues("Language", "A language of the services' error messages.", languages(operations)),
    ...policyConstants(policies),
    ...services.flatMap((service) => [operationsInterface(service), ...constants(service, policies)]),
    "",
  ].join("\n\n");
}

function constants({ variable, tokenHeader, tokenOption, operations }: Service, policies: string[]): string[] {
  return [
    serviceConstant(variable, operations, { tokenHeader: tokenHeader.toLowerCase(), tokenOption }),
    ...operations.map((operation) => operationConstant(variable, operation, policies)),
    `export const ${variable}Operations = [${operations.map(({ operationId }) => operationId).join(", ")}] as const;`,
  ];
}

function operationsInterface({ name, operations }: Service): string {
  const members = operations.map(({ operationId, summary, description }) => {
    const comment = docComment(linesOf(`${summary}.`, description), "  ");
    return `${comment}\n  ${operationId}: operations["${operationId}"];`;
  });
  return [`/** The operations of ${name}. */`, `export interface ${name}Operations {`, ...members, "}"].join("\n");
}

function errorStatuses(operations: Operation[]): number[] {
  const statuses = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  return statuses.filter((status) => !isSuccess(status)).sort((a, b) => a - b);
}

function languages(operations: Operation[]): unknown[] {
  const parameters = operations.flatMap((operation) => operation.parameters);
  const { anyOf = [] } = parameters.find(({ name }) => name === "Accept-Language")?.schema ?? {};
  return anyOf.flatMap((alternative) => alternative.enum ?? []);
}
