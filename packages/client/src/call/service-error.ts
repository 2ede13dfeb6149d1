import type { ApiErrorDetails } from "../errors/api-error.ts";
import { redactText } from "../observability/redact.ts";
import type { Call, ParsedResponse } from "./call.ts";
import { personalValues } from "./personal-values.ts";

/** The error that a response carries. */
export type ServiceError = Pick<ApiErrorDetails, "errorCode" | "errorMessage">;

/**
 * Reads the error in a response, in the forms that the vendor's SDKs read. The message contains neither the caller's
 * credentials nor personal values.
 *
 * @returns undefined if the response is a success. Not every error has a code or a message.
 */
export function readServiceError(call: Call, received: ParsedResponse): ServiceError | undefined {
  const { response, text, body, secrets } = received;
  const { status } = response;
  const isSuccess = status > 199 && status < 300;
  // Searching the text is faster than searching the fields, and most successes have no code.
  if (isSuccess && !/[_"]code"/.test(text)) return undefined;
  // IAM and others put the error one level down. The values of a text would be its characters.
  const fields = [body, ...Object.values(body instanceof Object && body)].find((value) =>
    findText(value, "error_code", "code", "error_msg", "message"),
  );
  const errorCode = findText(fields, "error_code", "code");
  const message = findText(fields, "error_msg", "message");
  if (isSuccess) {
    // Data can have a field named code, but not a message with it.
    const isData = !message && !findText(fields, "error_code");
    const successCodes = [undefined, "0", `${status}`, call.context.service.successCode];
    if (isData || successCodes.includes(errorCode)) return undefined;
  }
  // Middleware turns a plain text into a JSON string.
  const plainText = typeof body === "string" ? body : text;
  // HTML, XML, and JSON without a message are not shown.
  const shown = message ?? (/^\s*[<{[]/.test(plainText) ? "" : plainText);
  // Redacted first: a secret that is cut is not found.
  const errorMessage = redactText(shown, [...secrets, ...personalValues(call)])
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 1000);
  return { errorCode, errorMessage: errorMessage || undefined };
}

/** Returns the first text or number among the fields with the given names. */
export function findText(value: unknown, ...names: string[]): string | undefined {
  const found = names
    .map((name) => Object(value)[name])
    .find((one) => typeof one === "number" || (typeof one === "string" && one));
  return found?.toString();
}
