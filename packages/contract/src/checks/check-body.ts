import { validator } from "@hwc-users/client/validate";
import type { Operation } from "@hwc-users/spec";
import { isJson } from "../http/content-type.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import { jsonTypeOf } from "../json/json-type.ts";
import type { ResponseViolation } from "../report/response-violation.ts";
import { type DocumentedResponse, documentedResponse } from "../response/documented-responses.ts";
import { type BodyProblem, fieldProblems } from "./field-problems.ts";

/**
 * Lists the violations in the body of a response: it is no JSON, does not match the schema, or lacks the fields of an error. A
 * status without a response of its own has the default one.
 */
export function checkBody(operation: Operation, received: ReceivedResponse): ResponseViolation[] {
  const { status, headers, text, body } = received;
  const response = documentedResponse(operation, status);
  if (!response) return [{ requirement: `response ${status}`, message: "the spec does not document the status" }];
  const violation = (part: string, message: string) => ({ requirement: `response ${response.name}${part}`, message });
  if (!response.schema) {
    const message = `expected no body, got one of ${text.length} characters`;
    return text === "" ? [] : [violation(" without a body", message)];
  }
  if (text === "") return [violation(" as JSON", "the body is empty")];
  if (body === undefined) return [violation(" as JSON", "the body is not valid JSON")];
  const contentType = headers["content-type"];
  const wrongType = `expected the content type application/json, got ${contentType ? `"${contentType}"` : "none"}`;
  return [
    ...(isJson(contentType) ? [] : [violation(" as JSON", wrongType)]),
    ...valueProblems(operation, response, received).map(([pointer, message]) => violation(pointer, message)),
  ];
}

/** Lists the problems of a JSON body. */
function valueProblems(operation: Operation, response: DocumentedResponse, received: ReceivedResponse): BodyProblem[] {
  const { status, body } = received;
  const problems = validator
    .response(operation.operationId, status, body)
    .map(
      ({ pointer, message }): BodyProblem => [
        ` ${pointer || "/"}`,
        `${message}, got ${jsonTypeOf(valueAt(body, pointer))}`,
      ],
    );
  return problems.length > 0 ? problems : fieldProblems(operation, response, received);
}

function valueAt(body: unknown, pointer: string): unknown {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], body);
}
