import { isObject, successResponse } from "@hwc-users/spec";
import { json } from "../reply.ts";
import type { RequestContext } from "../request-context.ts";
import type { Account } from "../store.ts";
import { fieldsOf } from "../store.ts";
import type { Step } from "./step.ts";

/** Creates the step that changes the accounts. */
export function apply(
  change: (account: Account, fields: Record<string, unknown>, context: RequestContext) => void,
): Step {
  return (context) => {
    const fields = knownFields(context);
    for (const account of context.accounts) change(account, fields, context);
    return undefined;
  };
}

/** Omitted fields keep their values. */
export function assign({ fields }: Account, changes: Record<string, unknown>): void {
  Object.assign(fields, changes);
}

/** The fields that a request sets. Fields of other names are not stored, even if a server accepts them. */
function knownFields({ operation, pathValues = {}, body }: RequestContext): Record<string, unknown> {
  const { properties } = operation.requestBody?.schema ?? {};
  return Object.fromEntries(
    Object.entries(fieldsOf(pathValues, body)).filter(([name]) => !properties || Object.hasOwn(properties, name)),
  );
}

/** Sends the documented success, with the values of the account. */
export const respond: Step = (context) => {
  const { operation, requestId, accounts } = context;
  const { status, schema } = successResponse(operation);
  if (!schema) return { status, headers: { "X-Request-Id": requestId } };
  const { properties = {} } = schema;
  const values = { ...documentedValues(context), ...accounts[0]?.fields };
  return json(
    status,
    requestId,
    Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(properties, name))),
  );
};

function documentedValues({ operation, pathValues = {} }: RequestContext): Record<string, unknown> {
  const { examples } = successResponse(operation);
  const example = examples[0]?.value;
  const { account, user_id } = pathValues;
  return {
    ...(isObject(example) && example),
    ...(account !== undefined && { userAccount: account }),
    ...(user_id !== undefined && { id: user_id }),
  };
}
