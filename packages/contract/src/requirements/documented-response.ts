import { type Operation, responseWith } from "@hwc-users/spec";
import { boundaryCasesOf, violatedCases } from "../boundaries/boundary-cases.ts";
import { fieldProblems } from "../checks/field-problems.ts";
import { isJson } from "../http/content-type.ts";
import type { ReceivedResponse } from "../http/exchange.ts";

/**
 * Creates a function that returns whether a response is a documented one: its status has a response of its own, and its body is
 * as documented. A status of the default response proves nothing: it can come from a server without the operation.
 */
export function createIsDocumented(operation: Operation): (received: ReceivedResponse) => boolean {
  // Not the client's validator: the client is under test.
  const cases = new Map(
    operation.responses.map(({ status, schema }) => [status, schema ? boundaryCasesOf(schema, ["body"]) : []]),
  );
  return (received) => {
    const { status, headers, text, body } = received;
    const response = responseWith(operation, status);
    if (!response?.schema) return response !== undefined && text === "";
    return (
      body !== undefined &&
      isJson(headers["content-type"]) &&
      violatedCases(cases.get(status) ?? [], { body }).length === 0 &&
      fieldProblems(operation, response, received).length === 0
    );
  };
}
