import { isDeepStrictEqual } from "node:util";
import { isSuccess, type Operation } from "@hwc-users/spec";
import { valuesAt } from "../json/values-at.ts";
import type { OperationRequirement } from "./requirement.ts";

/** Requires that each named example was sent and accepted, or received. */
export function exampleRequirements({ parameters, requestBody, responses }: Operation): OperationRequirement[] {
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
          return isSuccess(response.status) && sent === value;
        }),
      ),
    ),
    ...(requestBody?.examples ?? []).map(({ name, value }) =>
      create(
        `request ${name}`,
        ({ request, response }) => isSuccess(response.status) && isDeepStrictEqual(request.body, value),
      ),
    ),
    ...responses.flatMap(({ status, examples }) =>
      examples.map(({ name, value }) =>
        create(
          `${status} ${name}`,
          ({ response }) => response.status === status && isDeepStrictEqual(response.body, value),
        ),
      ),
    ),
  ];
}
