import { type OpenEnumeration, openEnumeration, type Schema } from "@hwc-users/spec";
import { isUnknownValue } from "../boundaries/known-cases.ts";
import { isJson } from "../http/content-type.ts";
import type { Exchange } from "../http/exchange.ts";
import { isOfType } from "../json/json-type.ts";
import { valuesAt } from "../json/values-at.ts";
import type { DocumentedResponse } from "../response/documented-responses.ts";
import type { OperationRequirement } from "./requirement.ts";

type CreateRequirement = (name: string, isProvenBy: (exchange: Exchange) => boolean) => OperationRequirement;

/** Requires the status, its headers, and each type and value of each field. */
export function responseRequirements({ name, hasStatus, headers, schema }: DocumentedResponse): OperationRequirement[] {
  const create: CreateRequirement = (part, isProvenBy) => ({
    kind: "response",
    name: `${name}${part}`,
    isProvenBy: (exchange) => hasStatus(exchange.response.status) && isProvenBy(exchange),
  });
  return [
    create("", () => true),
    ...headers.map((header) =>
      create(` header ${header.name}`, ({ response }) => Boolean(response.headers[header.name.toLowerCase()])),
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
  const enumeration = openEnumeration(schema);
  if (enumeration) return enumerationRequirements(enumeration, location, create);
  return [
    ...[type]
      .flat()
      .map((name) =>
        create(` /${location.join("/")} ${name}`, ({ response }) =>
          valuesAt(response.body, location).some((value) => isOfType(value, name)),
        ),
      ),
    ...values.map((value) => valueRequirement(location, JSON.stringify(value), (received) => received === value)),
    ...anyOf.flatMap((branch) => fieldRequirements(branch, location, create)),
    ...Object.entries(properties).flatMap(([name, property]) =>
      fieldRequirements(property, [...location, name], create),
    ),
    ...(items ? fieldRequirements(items, [...location, "*"], create) : []),
  ];
}

function enumerationRequirements(
  enumeration: OpenEnumeration,
  location: readonly string[],
  create: CreateRequirement,
): OperationRequirement[] {
  return [
    ...[...enumeration.known, enumeration.open].flatMap((alternative) =>
      fieldRequirements(alternative, location, create),
    ),
    valueRequirement(location, "an unknown value", (value) => isUnknownValue(enumeration, value)),
  ];
}

/** A value counts with any status. */
function valueRequirement(
  location: readonly string[],
  title: string,
  matches: (value: unknown) => boolean,
): OperationRequirement {
  return {
    kind: "response",
    name: `/${location.join("/")} ${title}`,
    isProvenBy: ({ response }) => valuesAt(response.body, location).some(matches),
  };
}
