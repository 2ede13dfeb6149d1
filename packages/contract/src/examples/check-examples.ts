import { isObject, type Operation } from "@hwc-users/spec";
import { titleOf } from "../boundaries/boundary-case.ts";
import { boundaryCasesOf, violatedCases } from "../boundaries/boundary-cases.ts";
import { documentedResponses } from "../response/documented-responses.ts";
import { checkErrorCodes } from "./check-error-codes.ts";
import { checkFit } from "./check-fit.ts";
import { checkFull, checkMinimal } from "./fullness.ts";
import { checkDocumented, checkValues } from "./recorded.ts";

/**
 * Checks the named examples of the spec. Each matches its schema, `minimal` can omit nothing, `full` omits nothing, and the
 * examples of the vendor docs are among them.
 *
 * @returns The problems, one sentence each.
 */
export function checkExamples(operations: readonly Operation[]): string[] {
  return [...operations.flatMap(checkOperation), ...checkErrorCodes(operations)];
}

function checkOperation(operation: Operation): string[] {
  const { operationId, parameters, requestBody } = operation;
  const parts = [
    ...parameters.map(({ name, schema, examples }) => ({ name, schema, examples, isResponse: false })),
    ...(requestBody ? [{ name: "request", ...requestBody, isResponse: false }] : []),
    ...documentedResponses(operation).flatMap(({ name, schema, examples }) =>
      schema ? [{ name, schema, examples, isResponse: true }] : [],
    ),
  ];
  const problems = parts.flatMap(({ name: part, schema, examples, isResponse }) => {
    const cases = boundaryCasesOf(schema, ["body"]);
    return [
      ...(examples.length === 0 ? [`${part} has no example`] : []),
      ...examples.flatMap(({ name, value }) => [
        ...violatedCases(cases, { body: value }).map((violated) => `${part} ${name} violates ${titleOf(violated)}`),
        ...(name === "full" ? checkFull(schema, value).map((location) => `${part} full omits ${location}`) : []),
        ...(isResponse && isObject(value) && Object.keys(value).length === 0 ? [`${part} ${name} is empty`] : []),
      ]),
      ...(part === "request" ? checkMinimal(schema, examples) : []),
    ];
  });
  return [...problems, ...checkDocumented(operation), ...checkValues(operation), ...checkFit(operation)].map(
    (problem) => `${operationId}: the example ${problem}`,
  );
}
