import { validator } from "@hwc-users/client/validate";
import { isObject, isSuccess, type Operation, operations, type Response, responseWith } from "@hwc-users/spec";
import { isJson } from "../http/content-type.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import { jsonTypeOf } from "../json/json-type.ts";
import type { ResponseViolation } from "../report/response-violation.ts";
import type { TestCase } from "./test-case.ts";

/** Lists the violations of a response. Its content is checked only if its status is an expected one. */
export function checkTestCase(
  { operation, name, expectedStatuses }: TestCase,
  response: ReceivedResponse,
): ResponseViolation[] {
  const { status } = response;
  if (expectedStatuses.includes(status)) return checkContent(operation, response);
  if (status >= 300 && status < 400) {
    return [
      { requirement: "no redirects", message: `got ${status}; not followed, because it would forward the token` },
    ];
  }
  const expected = expectedStatuses.join(" or ");
  const isAccepted = expectedStatuses.some(isSuccess);
  if (isSuccess(status) && !isAccepted) {
    const message = `expected ${expected}, got ${status}: the server accepts a request that the spec rejects`;
    return [{ requirement: name, message }];
  }
  const code = errorCodeOf(response);
  const mismatch = `expected ${expected}, got ${status}${code && ` ${code}`}`;
  const isRejected = status >= 400 && isAccepted;
  const message = isRejected ? `${mismatch}: the server rejects a request that the spec accepts` : mismatch;
  return [{ requirement: name, message }];
}

function checkContent(operation: Operation, received: ReceivedResponse): ResponseViolation[] {
  const { status, headers, text, body } = received;
  const response = responseWith(operation, status);
  const violation: CreateViolation = (part, message) => ({ requirement: `response ${status}${part}`, message });
  if (!response) return [violation("", "the spec does not document the status")];
  const missing = response.headers
    .filter((name) => !headers[name.toLowerCase()])
    .map((name) => violation(` header ${name}`, "the header is missing"));
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
    ...checkBody(operation, response, body, violation),
  ];
}

type CreateViolation = (part: string, message: string) => ResponseViolation;

function checkBody(
  { operationId, service }: Operation,
  { status, schema }: Response,
  body: unknown,
  violation: CreateViolation,
): ResponseViolation[] {
  const violations = validator
    .response(operationId, status, body)
    .map(({ pointer, message }) =>
      violation(` ${pointer || "/"}`, `${message}, got ${jsonTypeOf(valueAt(body, pointer))}`),
    );
  if (violations.length > 0 || !isObject(body)) return violations;
  const names = Object.keys(schema?.properties ?? {});
  const code = body["error_code"];
  if (isSuccess(status) && typeof code === "string" && code !== successCodeOf(service)) {
    return [violation("", `the body reports a failure (${code.slice(0, 40)})`)];
  }
  return names.length === 0 || names.some((name) => Object.hasOwn(body, name))
    ? []
    : [violation(" /", `none of the documented fields is present: ${names.slice(0, 5).join(", ")}`)];
}

/** The schema of a service's errors has the code that means success. */
function successCodeOf(service: string): string | undefined {
  const responses = operations.filter((operation) => operation.service === service).flatMap((each) => each.responses);
  return responses.map(({ schema }) => schema?.properties?.["error_code"]?.["x-success"]).find(Boolean);
}

function valueAt(body: unknown, pointer: string): unknown {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], body);
}

/** Only the code: a message can contain personal data. */
function errorCodeOf({ body }: ReceivedResponse): string {
  const code = isObject(body) ? body["error_code"] : undefined;
  return typeof code === "string" && /^[\w.]{1,40}$/.test(code) ? code : "";
}
