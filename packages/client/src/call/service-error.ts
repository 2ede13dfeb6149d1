import type { ApiErrorDetails } from "../errors/api-error.ts";
import { redactText } from "../observability/redact.ts";
import type { Call, ParsedResponse } from "./call.ts";
import { personalValues } from "./personal-values.ts";

/** The error that a response carries. */
export type ServiceError = Pick<ApiErrorDetails, "errorCode" | "errorMessage">;

/** Matches the fields of a body that contains nothing but an error. */
const ERROR_FIELD = /^(error|code$|message$|title$|request_id$)/;

/** Matches HTML, XML, truncated JSON, and binary data. */
const NOT_PLAIN_TEXT = /^(\s*[<{[]|.*\ufffd).*/s;

/**
 * Reads the error in a response, in the forms that the vendor's SDKs read. The message contains neither the caller's
 * credentials nor personal values.
 *
 * @returns undefined if the response is a success. Not every error has a code or a message.
 */
export function readServiceError(call: Call, received: ParsedResponse): ServiceError | undefined {
  const { context, operation } = call;
  const { response, text, body, secrets: credentials } = received;
  const { status } = response;
  const fields = Object(body);
  const { error_code, error_msg } = fields;
  const isSuccess = status > 199 && status < 300;
  // The data of a success can have a field such as `code`.
  const isData = isSuccess && operation.hasResponseBody && !Object.keys(fields).every((name) => ERROR_FIELD.test(name));
  // IAM and others put the error one level down.
  const objects = isData ? [{ error_code, error_msg }] : [fields, ...Object.values(fields)];

  const errorCode = findText(objects, "error_code", "code");
  if (isSuccess && [undefined, "0", `${status}`, context.service.successCode].includes(errorCode)) return undefined;
  const secrets = [...credentials, ...personalValues(call)];
  // Middleware turns a plain text into a JSON string.
  const plainText = (typeof body === "string" ? body : body === undefined ? text : "").replace(NOT_PLAIN_TEXT, "");
  // Redacted first: a secret that is cut is not found.
  const message = redactText(findText(objects, "error_msg", "message", "title") ?? plainText, secrets)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 1000);
  return { errorCode, errorMessage: message || undefined };
}

/** Returns the first text or number with one of the names. A later name counts only if no value has an earlier one. */
export function findText(values: readonly unknown[], ...names: string[]): string | undefined {
  const found = names
    .flatMap((name) => values.map((value) => Object(value)[name]))
    .find((value) => typeof value === "number" || (typeof value === "string" && value));
  return found === undefined ? undefined : `${found}`;
}
