import { isObject } from "@hwc-users/spec";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import type { PrismViolation } from "../api/prism-violation.ts";
import type { Mode } from "../options/option-definition.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { type SelectedReply, selectReply } from "../preference/selected-reply.ts";
import { ReplyError } from "./reply-error.ts";
import type { ScriptedReply } from "./scripted-reply.ts";
import { undocumentedResponse } from "./undocumented-response.ts";

/** The fields of a reply that select its response. */
export type Selection = Partial<Record<"status" | "example" | "body" | "headers" | "fault" | "validate", unknown>>;

/** Finds where a body does not fit the schema of its status. */
export type CheckBody = (operation: MockedOperation, response: ExampleResponse) => readonly PrismViolation[];

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Headers that follow from the body, the connection and the request. */
const RESERVED =
  /^(content-length|transfer-encoding|connection|keep-alive|upgrade|trailer|x-request-id|access-control-.*)$/i;

/** @throws {ReplyError} if the operation has no such response. */
export function selectScripted(
  operation: MockedOperation,
  { headers = {}, ...selection }: Selection,
  mode: Mode,
  checkBody: CheckBody | undefined,
): Pick<ScriptedReply, "selected" | "headers"> {
  const checked = checkHeaders(headers);
  if (selection.fault !== undefined && Object.keys(headers as object).length > 0) {
    throw new ReplyError("a fault has headers of its own. Remove headers.");
  }
  const selected = select(operation, selection, mode, checkBody);
  return { headers: checked, ...(selected && { selected }) };
}

function checkHeaders(headers: unknown): Readonly<Record<string, string>> {
  const example = 'such as { "Retry-After": "1" }';
  if (!isObject(headers)) throw new ReplyError(`headers must be an object of strings, ${example}.`);
  for (const [name, value] of Object.entries(headers)) {
    const reason = RESERVED.test(name) ? "the mock sets it" : !NAME.test(name) && "the name is invalid";
    if (reason) throw new ReplyError(`the header ${JSON.stringify(name)} cannot be set: ${reason}.`);
    if (typeof value !== "string" || !VALUE.test(value)) {
      throw new ReplyError(`the header ${name} must be a string in Latin-1 without line breaks, ${example}.`);
    }
  }
  return headers as Record<string, string>;
}

function select(
  operation: MockedOperation,
  { status, example, body, fault, validate }: Selection,
  mode: Mode,
  checkBody: CheckBody | undefined,
): SelectedReply | undefined {
  if (validate !== undefined && validate !== false) {
    throw new ReplyError("validate can only be false. Without it, bodies are validated.");
  }
  if (body !== undefined && (example !== undefined || fault !== undefined)) {
    throw new ReplyError(`a body replaces the ${example === undefined ? "fault" : "example"}. Remove one of them.`);
  }
  if (body !== undefined || validate === false) {
    const response = ownResponse(operation, status, body);
    if (validate !== false) checkOwn(operation, response, checkBody);
    return { response, isFixed: true };
  }
  if (status === undefined && example === undefined && fault === undefined) return undefined;
  try {
    const preference = {
      ...(status !== undefined && { code: String(status) }),
      ...(example !== undefined && { example: String(example) }),
      ...(fault !== undefined && { fault: String(fault) }),
    };
    return selectReply(operation, preference, mode);
  } catch (error) {
    throw error instanceof PreferenceError ? new ReplyError(error.message) : error;
  }
}

function ownResponse(operation: MockedOperation, status: unknown, body: unknown): ExampleResponse {
  const code = status ?? operation.responses[0]?.status;
  if (!(Number.isInteger(code) && Number(code) >= 200 && Number(code) <= 599)) {
    throw new ReplyError("status must be a number from 200 to 599.");
  }
  if (body === undefined) return undocumentedResponse(operation, Number(code));
  const json = JSON.stringify(body);
  if (json === undefined) throw new ReplyError("body must be a JSON value.");
  return { status: Number(code), headers: { "Content-Type": "application/json" }, body: json };
}

function checkOwn(operation: MockedOperation, response: ExampleResponse, checkBody: CheckBody | undefined): void {
  const remedy = "Mend the body, or add validate: false to send it nevertheless";
  if (!checkBody) throw new ReplyError("MSW handlers cannot validate a body. Add validate: false.");
  const { operationId, responses } = operation;
  const violations = checkBody(operation, response);
  if (violations.length > 0) {
    const messages = violations.map(({ message }) => message).join("; ");
    throw new ReplyError(`the body does not fit ${operationId} ${response.status}: ${messages}. ${remedy}.`);
  }
  const documented = responses.find(({ status }) => status === response.status);
  if (documented && documented.body === undefined) {
    throw new ReplyError(`${operationId} ${response.status} has no body. ${remedy}.`);
  }
}
