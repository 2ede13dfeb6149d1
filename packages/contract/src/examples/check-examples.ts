import type { Operation } from "@hwc-users/spec";
import { isMembers } from "../clauses/object-sides.ts";
import { titleOf } from "../clauses/side.ts";
import { brokenSides, sidesOf } from "../clauses/sides.ts";
import { checkFull, checkMinimal } from "./fullness.ts";
import { checkErrorCodes, checkKnown, checkShown } from "./recorded.ts";

/**
 * Checks the named examples of the spec: each fits its schema, `minimal` has nothing too much and `full` nothing too
 * little, and they show what the recorded pages show.
 *
 * @returns What is wrong, each in one sentence.
 */
export function checkExamples(operations: readonly Operation[]): string[] {
  return [...operations.flatMap(checkOperation), ...checkErrorCodes(operations)];
}

function checkOperation(operation: Operation): string[] {
  const { operationId, parameters, requestBody, responses } = operation;
  const parts = [
    ...parameters.map(({ name, schema, examples }) => ({ name, schema, examples })),
    ...(requestBody ? [{ name: "request", ...requestBody }] : []),
    ...responses.flatMap(({ status, schema, examples }) => (schema ? [{ name: `${status}`, schema, examples }] : [])),
  ];
  const problems = parts.flatMap(({ name: part, schema, examples }) => {
    const sides = sidesOf(schema, ["body"]);
    return [
      ...(examples.length === 0 ? [`${part} has no example`] : []),
      ...examples.flatMap(({ name, value }) => [
        ...brokenSides(sides, { body: value }).map((side) => `${part} ${name} breaks ${titleOf(side)}`),
        ...(name === "full" ? checkFull(schema, value).map((place) => `${part} full leaves out ${place}`) : []),
        ...(part.length === 3 && isMembers(value) && Object.keys(value).length === 0
          ? [`${part} ${name} is empty`]
          : []),
      ]),
      ...(part === "request" ? checkMinimal(schema, examples) : []),
    ];
  });
  return [...problems, ...checkShown(operation), ...checkKnown(operation)].map(
    (problem) => `${operationId}: the example ${problem}`,
  );
}
