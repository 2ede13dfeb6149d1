import { validator } from "@hwc-users/client/validate";
import { isObject, isSuccess, type Operation } from "@hwc-users/spec";
import { isJson } from "../http/content-type.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import { jsonTypeOf } from "../json/json-type.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { ResponseViolation } from "../report/response-violation.ts";
import { type DocumentedResponse, documentedResponse } from "../response/documented-responses.ts";
import { errorCodeOf, reportsError } from "../response/reports-error.ts";
import type { Findings } from "./findings.ts";

/** Checks the responses of one run. Some checks compare a response with earlier ones. */
export type ResponseChecker = (testCase: TestCase, response: ReceivedResponse) => Findings;

/** Creates the checker of a run. */
export function createResponseChecker(): ResponseChecker {
  return (testCase, response) => ({ violations: checkResponse(testCase, response), notes: [] });
}

/** Lists the violations of a response: a status that is not an expected one, and the content of a success or an error. */
function checkResponse(testCase: TestCase, response: ReceivedResponse): ResponseViolation[] {
  const { operation, name, expected } = testCase;
  const { status } = response;
  if (expected.statuses.includes(status)) return checkContent(operation, response);
  if (status >= 300 && status < 400) {
    return [
      { requirement: "no redirects", message: `got ${status}; not followed, because it would forward the token` },
    ];
  }
  const message = `expected ${expected.statuses.join(" or ")}, got ${status}${mismatchOf(testCase, response)}`;
  return [{ requirement: name, message }, ...(status >= 400 ? checkContent(operation, response) : [])];
}

/** Describes an unexpected status. */
function mismatchOf({ operation, expected }: TestCase, response: ReceivedResponse): string {
  const code = shownCodeOf(response);
  const isAccepted = expected.statuses.some(isSuccess);
  if (isSuccess(response.status) && !isAccepted) {
    return reportsError(operation, response)
      ? `${code}: the server reports an error with a status of success`
      : ": the server accepts a request that the spec rejects";
  }
  if (documentedResponse(operation, response.status)?.name === "default") {
    return `${code}: usually an error of a gateway in front of the server`;
  }
  return isAccepted && response.status >= 400 ? `${code}: the server rejects a request that the spec accepts` : code;
}

/** Lists the violations in the headers and the body of a response. A status without a response of its own has the default one. */
export function checkContent(operation: Operation, received: ReceivedResponse): ResponseViolation[] {
  const { status, headers, text, body } = received;
  const response = documentedResponse(operation, status);
  if (!response) return [{ requirement: `response ${status}`, message: "the spec does not document the status" }];
  const violation: CreateViolation = (part, message) => ({ requirement: `response ${response.name}${part}`, message });
  // The service's own page does not promise a header from another source.
  const missing = response.headers
    .filter(({ name, sources }) => sources.includes("page") && !headers[name.toLowerCase()])
    .map(({ name }) => violation(` header ${name}`, "the header is missing"));
  if (!response.schema) {
    const extra = `expected no body, got one of ${text.length} characters`;
    return text === "" ? missing : [...missing, violation(" without a body", extra)];
  }
  if (text === "") return [...missing, violation(" as JSON", "the body is empty")];
  if (body === undefined) return [...missing, violation(" as JSON", "the body is not valid JSON")];
  const contentType = headers["content-type"];
  const wrongType = `expected the content type application/json, got ${contentType ? `"${contentType}"` : "none"}`;
  return [
    ...missing,
    ...(isJson(contentType) ? [] : [violation(" as JSON", wrongType)]),
    ...checkBody(operation, response, received, violation),
  ];
}

type CreateViolation = (part: string, message: string) => ResponseViolation;

function checkBody(
  operation: Operation,
  { schema }: DocumentedResponse,
  received: ReceivedResponse,
  violation: CreateViolation,
): ResponseViolation[] {
  const { status, body } = received;
  const violations = validator
    .response(operation.operationId, status, body)
    .map(({ pointer, message }) =>
      violation(` ${pointer || "/"}`, `${message}, got ${jsonTypeOf(valueAt(body, pointer))}`),
    );
  if (violations.length > 0 || !isObject(body)) return violations;
  if (isSuccess(status) && reportsError(operation, received)) {
    return [violation("", `the body reports a failure (${errorCodeOf(body)?.slice(0, 40)})`)];
  }
  const names = Object.keys(schema?.properties ?? {});
  return names.length === 0 || names.some((name) => Object.hasOwn(body, name))
    ? []
    : [violation(" /", `none of the documented fields is present: ${names.slice(0, 5).join(", ")}`)];
}

function valueAt(body: unknown, pointer: string): unknown {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], body);
}

/** Only the code: a message can contain personal data. */
function shownCodeOf({ body }: ReceivedResponse): string {
  const code = errorCodeOf(body);
  return code !== undefined && /^[\w.]{1,40}$/.test(code) ? ` ${code}` : "";
}
