import type { Operation, Schema } from "@hwc-users/spec";
import { operationConstant, policiesOf, policyConstants, serviceConstant } from "./operation-constants.ts";

/** Prints the tables of the services and operations that return a token. */
export function signInOperationsModule(operations: readonly Operation[]): string {
  const policies = policiesOf(operations);
  const services = Map.groupBy(operations, ({ service }) => service.toLowerCase());
  return [
    ...policyConstants(policies),
    ...[...services].flatMap(([variable, ofService]) => [
      serviceConstant(variable, ofService, { servers: serversOf(ofService) }),
      ...ofService.map((operation) => operationConstant(variable, operation, policies, fixedValues(operation))),
    ]),
    "",
  ].join("\n\n");
}

/** Lists the default server, and if it has variables, the other servers, for a caller who does not set the variables. */
function serversOf(operations: Operation[]): string[] {
  const servers = operations.flatMap((operation) => operation.servers);
  const needed = servers[0]?.variables ? servers : servers.slice(0, 1);
  return [...new Set(needed.map(({ url }) => url))];
}

/** The required headers and fields of an operation for which the spec has only one value. */
function fixedValues({ parameters, requestBody }: Operation): object {
  const headers = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
  const { required = [], properties = {} } = requestBody?.schema ?? {};
  return {
    ...onlyValues(
      "headers",
      headers.map(({ name, schema }) => [name, schema]),
    ),
    ...onlyValues(
      "fields",
      Object.entries(properties).filter(([name]) => required.includes(name)),
    ),
  };
}

function onlyValues(member: string, schemas: [name: string, schema: Schema][]): object {
  const fixed = schemas.filter(([, schema]) => schema.enum?.length === 1);
  if (fixed.length === 0) return {};
  return { [member]: Object.fromEntries(fixed.map(([name, schema]) => [name, schema.enum?.[0]])) };
}
