import { errorCodeIn, isObject } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import { changedFields, fits } from "./changed-fields.ts";
import type { EchoRequest } from "./echo-request.ts";
import { combine, type Fields, valueAt, withValueAt } from "./fields.ts";
import { renamedFields } from "./renamed-fields.ts";
import { sentFields } from "./sent-fields.ts";

/**
 * Returns the fields of a success that change if it repeats the values of the request.
 *
 * @param current The success before the change.
 */
export function echoedFields(
  operation: MockedOperation,
  request: EchoRequest,
  status: number,
  current: Fields,
): Fields {
  const template = templateOf(operation, status);
  const sent = sentFields(request, template);
  let changes = changedFields(current, sent, template);
  for (const { from, to, when } of renamedFields(operation.operationId)) {
    const value = valueAt(sent, from);
    if (value === undefined || when?.(sent) === false || !fits(value, valueAt(template, to))) continue;
    const [name = "", ...rest] = to.split(".");
    changes = { ...changes, [name]: withValueAt({ ...current, ...changes }[name], rest, value) };
  }
  return changes;
}

/** Returns true if a body reports an error, which some services do with a status of success. */
export function isError(body: unknown): boolean {
  return errorCodeIn(body) !== undefined;
}

const templates = new WeakMap<MockedOperation, Map<number, Fields>>();

/** Returns the values of all examples of a status, since one example may lack a field, or have `null` for it. */
function templateOf(operation: MockedOperation, status: number): Fields {
  const known = templates.get(operation) ?? new Map<number, Fields>();
  templates.set(operation, known);
  const template = known.get(status) ?? createTemplate(operation, status);
  known.set(status, template);
  return template;
}

function createTemplate({ responses }: MockedOperation, status: number): Fields {
  const bodies = responses.flatMap((response) =>
    response.status === status && response.body !== undefined ? [JSON.parse(response.body) as unknown] : [],
  );
  const template = bodies.filter((body) => !isError(body)).reduce(combine, {});
  return isObject(template) ? template : {};
}
