import type { ValidateFunction } from "ajv";
import { reject } from "../reply.ts";
import type { RequestContext } from "../request-context.ts";
import type { Step } from "./step.ts";

/** Creates the step that rejects values which the schemas of the operations reject. */
export function validate(validators: ReadonlyMap<string, ValidateFunction>): Step {
  return (context) => {
    const { operation, body } = context;
    const values = { ...valuesOf(context), ...(body !== undefined && { body }) };
    return validators.get(operation.operationId)?.(values) ? undefined : reject(context, "invalid");
  };
}

/** The values of the path and the query. Text becomes a number where the schema has integers. */
function valuesOf({ operation, pathValues = {}, query }: RequestContext) {
  const read = (values: Record<string, unknown>, location: string) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const parameter = operation.parameters.find((each) => each.in === location && each.name === name);
        const isNumber = parameter?.schema.type === "integer" && /^-?\d+(\.\d+)?$/.test(String(value));
        return [name, isNumber ? Number(value) : value];
      }),
    );
  return { path: read(pathValues, "path"), query: read(Object.fromEntries(query), "query") };
}

/** Rejects accounts that do not exist. */
export const findAccounts: Step = (context) => {
  const { operation, pathValues = {}, body, store } = context;
  const accounts = store.find(operation.operationId, pathValues, body);
  if (!accounts) return reject(context, "unknownAccount");
  context.accounts = accounts;
  return undefined;
};
