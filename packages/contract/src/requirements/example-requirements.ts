import { isDeepStrictEqual } from "node:util";
import { isSuccess, type Operation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import { valuesAt } from "../json/values-at.ts";
import { documentedResponses } from "../response/documented-responses.ts";
import { createIsDocumented } from "./documented-response.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each named example was sent and accepted, or received. */
export function exampleRequirements(operation: Operation): OperationRequirement[] {
  const { parameters, requestBody } = operation;
  const isDocumented = createIsDocumented(operation);
  const isAccepted = (response: ReceivedResponse) => isSuccess(response.status) && isDocumented(response);
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
          return sent === value && isAccepted(response);
        }),
      ),
    ),
    ...(requestBody?.examples ?? []).map(({ name, value }) =>
      create(
        `request ${name}`,
        ({ request, response }) => isDeepStrictEqual(request.body, value) && isAccepted(response),
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
