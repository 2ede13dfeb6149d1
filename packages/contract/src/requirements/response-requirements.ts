import type { Response, Schema } from "@hwc-users/spec";
import { isJson } from "../http/content-type.ts";
import type { Exchange } from "../http/exchange.ts";
import { isOfType } from "../json/json-type.ts";
import { valuesAt } from "../json/values-at.ts";
import type { OperationRequirement } from "./requirement.ts";

type CreateRequirement = (name: string, isProvenBy: (exchange: Exchange) => boolean) => OperationRequirement;

/** Requires the status, its headers, and each type and value of each field. */
export function responseRequirements({ status, headers, schema }: Response): OperationRequirement[] {
  const create: CreateRequirement = (name, isProvenBy) => ({
    kind: "response",
    name: `${status}${name}`,
    isProvenBy: (exchange) => exchange.response.status === status && isProvenBy(exchange),
  });
  return [
    create("", () => true),
    ...headers.map((name) =>
      create(` header ${name}`, ({ response }) => Boolean(response.headers[name.toLowerCase()])),
    ),
    schema
      ? create(" as JSON", ({ response }) => isJson(response.headers["content-type"]) && response.body !== undefined)
      : create(" without a body", ({ response }) => response.text === ""),
    ...(schema ? fieldRequirements(schema, [], create) : []),
  ];
}

function fieldRequirements(
  schema: Schema,
  location: readonly string[],
  create: CreateRequirement,
): OperationRequirement[] {
  const { type = [], enum: values = [], anyOf = [], properties = {}, items } = schema;
  return [
    ...[type]
      .flat()
      .map((name) =>
        create(` /${location.join("/")} ${name}`, ({ response }) =>
          valuesAt(response.body, location).some((value) => isOfType(value, name)),
        ),
      ),
    ...values.map((value) => valueRequirement(location, value)),
    ...anyOf.flatMap((branch) => fieldRequirements(branch, location, create)),
    ...Object.entries(properties).flatMap(([name, property]) =>
      fieldRequirements(property, [...location, name], create),
    ),
    ...(items ? fieldRequirements(items, [...location, "*"], create) : []),
  ];
}

/** A known value counts with any status. */
function valueRequirement(location: readonly string[], value: unknown): OperationRequirement {
  return {
    kind: "response",
    name: `/${location.join("/")} ${JSON.stringify(value)}`,
    isProvenBy: ({ response }) => valuesAt(response.body, location).includes(value),
  };
}
