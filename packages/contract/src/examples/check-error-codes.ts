import { isObject, type Operation } from "@hwc-users/spec";
import { checkMeaning } from "../meanings/check-meaning.ts";
import { type DocumentedResponse, documentedResponses, statusOf } from "../response/documented-responses.ts";
import { reportsError } from "../response/reports-error.ts";
import type { ServiceFacts } from "../vendor-docs/facts.ts";
import { FORMS } from "../vendor-docs/forms.ts";
import { operationRecords, serviceRecords } from "../vendor-docs/records/index.ts";

/** An error example of a service. */
interface ErrorExample {
  operationId: string;
  response: DocumentedResponse;
  name: string;
  value: Record<string, unknown>;
}

/**
 * Checks that the examples show each known error code with each of its statuses, and with no other. Each error must have a
 * message with the meaning of its code.
 */
export function checkErrorCodes(operations: readonly Operation[]): string[] {
  return Object.entries(serviceRecords).flatMap(([service, facts]) => {
    const errors = operations.filter((operation) => operation.service === service).flatMap(errorExamples);
    const isShown = (code: string, status: number) =>
      errors.some(({ response, value }) => response.hasStatus(status) && value["error_code"] === code);
    return [
      ...Object.entries(facts.errorCodes).flatMap(([code, { messages }]) =>
        Object.keys(messages)
          .filter((status) => !isShown(code, Number(status)))
          .map((status) => `${service}: no example shows ${code} with ${status}`),
      ),
      ...errors.flatMap((error) => checkError(error, facts).map((problem) => `${service}: the example ${problem}`)),
    ];
  });
}

function errorExamples(operation: Operation): ErrorExample[] {
  return documentedResponses(operation).flatMap((response) =>
    response.examples
      .filter((example) => reportsError(operation, { status: statusOf(response, example), body: example.value }))
      .map(({ name, value }) => ({
        operationId: operation.operationId,
        response,
        name,
        value: isObject(value) ? value : {},
      })),
  );
}

/** Some statuses have no documented code. Where the vendor docs have a request ID, each error has one. */
function checkError({ operationId, response, name, value }: ErrorExample, facts: ServiceFacts): string[] {
  const { error_code: code, request_id: requestId } = value;
  const ofResponse = ({ messages }: Pick<ServiceFacts, "messages">) =>
    Object.entries(messages).flatMap(([status, byName]) => (response.hasStatus(Number(status)) ? [byName] : []));
  const codes = Object.entries(facts.errorCodes);
  const needsCode = codes.some(([, ofCode]) => ofResponse(ofCode).length > 0);
  const messages = ofResponse(facts.errorCodes[String(code)] ?? facts);
  const record = operationRecords[operationId];
  const fields = record?.responses[response.name]?.body?.fields ?? {};
  return [
    ...(code === undefined && needsCode ? ["has no code"] : []),
    ...(code !== undefined && !codes.some(([known, ofCode]) => known === code && ofResponse(ofCode).length > 0)
      ? [`has the code ${code}`]
      : []),
    ...(record ? checkMessage(messages, name, value) : []),
    ...(fields["request_id"] && !FORMS.id.test(String(requestId)) ? ["has no request ID"] : []),
  ].map((problem) => `${response.name} ${name} ${problem}`);
}

function checkMessage(messages: Record<string, string>[], name: string, value: Record<string, unknown>): string[] {
  const { error_code: code = "no code", error_msg: message } = value;
  if (typeof message !== "string" || message === "") return ["has no message"];
  const [meaning] = messages.flatMap((byName) => byName[name] ?? []);
  if (meaning === undefined) return [`shows ${code}, which is not recorded for this name`];
  return checkMeaning(meaning, message).map((problem) => `has a message that ${problem}`);
}
