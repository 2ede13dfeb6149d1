import type { JsonObject } from "@hwc-users/spec";
import type { FieldFacts, OperationFacts, ResponseFacts } from "./facts.ts";
import { serviceRecords } from "./records/index.ts";

/** Adds the facts that follow from a record. It is then comparable with the facts that `readFacts` reads from the spec. */
export function expectedFacts(record: OperationFacts): JsonObject {
  const { parameters, body, responses } = record;
  return toJson({
    ...record,
    parameters: mapValues(parameters, requestField),
    ...(body && { body: requestField(body) }),
    responses: mapValues(responses, ({ body: responseBody, ...response }: ResponseFacts) => ({
      ...response,
      ...(responseBody && { body: withErrorCode(responseBody, record.service) }),
    })),
  });
}

/** In a request, the spec describes each enumerated value. */
function requestField({ fields, items, ...rest }: FieldFacts): object {
  return {
    ...rest,
    ...(rest.values && { meanings: "each value" }),
    ...(fields && { fields: mapValues(fields, requestField) }),
    ...(items && { items: requestField(items) }),
  };
}

/** The spec describes each error code, and allows other codes. */
function withErrorCode(body: FieldFacts, service: string): object {
  const code = body.fields?.["error_code"];
  if (!code) return body;
  const success = serviceRecords[service]?.successCode;
  const errorCode = { ...code, open: true, meanings: "each value", ...(success !== undefined && { success }) };
  return { ...body, fields: { ...body.fields, error_code: errorCode } };
}

function mapValues<T>(record: Record<string, T>, change: (value: T) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
