import { isDeepStrictEqual } from "node:util";
import type { Operation } from "@hwc-users/spec";
import { valuesAt } from "../json/values-at.ts";
import { documentedResponses } from "../response/documented-responses.ts";
import { reportsError } from "../response/reports-error.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each named example was sent and accepted, or received. */
export function exampleRequirements(operation: Operation): OperationRequirement[] {
  const { parameters, requestBody } = operation;
  const create = (name: string, isProvenBy: OperationRequirement["isProvenBy"]): OperationRequirement => ({
    kind: "example",
    name,
    isProvenBy,
  });
  return [
    ...parameters.flatMap(({ name: parameter, in: part, examples }) =>
      examples.map(({ name, value }) =>
        create(`${parameter} ${name}`, ({ request, response }) => {
          const key = part === "header" ? parameter.toLowerCase() : parameter;
          const [sent] = valuesAt(request, [part, key]);
          return !reportsError(operation, response) && sent === value;
        }),
      ),
    ),
    ...(requestBody?.examples ?? []).map(({ name, value }) =>
      create(
        `request ${name}`,
        ({ request, response }) => !reportsError(operation, response) && isDeepStrictEqual(request.body, value),
      ),
    ),
    ...documentedResponses(operation).flatMap(({ name: part, hasStatus, examples }) =>
      examples.map(({ name, value }) =>
        create(
          `${part} ${name}`,
          ({ response }) => hasStatus(response.status) && isDeepStrictEqual(response.body, value),
        ),
      ),
    ),
  ];
}
