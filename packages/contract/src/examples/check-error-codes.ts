import { isObject, type Operation } from "@hwc-users/spec";
import { type DocumentedResponse, documentedResponses, statusOf } from "../response/documented-responses.ts";
import { reportsError } from "../response/reports-error.ts";
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
 * message, also one without a documented code.
 */
export function checkErrorCodes(operations: readonly Operation[]): string[] {
  return Object.entries(serviceRecords).flatMap(([service, { errorCodes }]) => {
    const errors = operations.filter((operation) => operation.service === service).flatMap(errorExamples);
    const isShown = (code: string, status: number) =>
      errors.some(({ response, value }) => response.hasStatus(status) && value["error_code"] === code);
    return [
      ...Object.entries(errorCodes).flatMap(([code, statuses]) =>
        statuses
          .filter((status) => !isShown(code, status))
          .map((status) => `${service}: no example shows ${code} with ${status}`),
      ),
      ...errors.flatMap((error) =>
        checkError(error, errorCodes).map((problem) => `${service}: the example ${problem}`),
      ),
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
function checkError({ operationId, response, name, value }: ErrorExample, codes: Record<string, number[]>): string[] {
  const { error_code: code, error_msg: message, request_id: requestId } = value;
  const needsCode = Object.values(codes).some((statuses) => statuses.some(response.hasStatus));
  const facts = operationRecords[operationId]?.responses[response.name]?.body?.fields ?? {};
  return [
    ...(code === undefined && needsCode ? ["has no code"] : []),
    ...(code !== undefined && !codes[String(code)]?.some(response.hasStatus) ? [`has the code ${code}`] : []),
    ...(typeof message === "string" && message !== "" ? [] : ["has no message"]),
    ...(facts["request_id"] && !/^[0-9a-f]{32}$/.test(String(requestId)) ? ["has no request ID"] : []),
  ].map((problem) => `${response.name} ${name} ${problem}`);
}
