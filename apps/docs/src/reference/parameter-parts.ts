import type { Parameter } from "@hwc-users/spec";
import type { Language } from "../language/language.ts";
import { fieldList } from "./field-list.ts";
import { readParameter } from "./fields.ts";
import type { DocumentedOperation } from "./model.ts";
import type { Part } from "./part.ts";

/** Renders the parameters of an operation, by their location. */
export function parameterParts(operation: DocumentedOperation): Part[] {
  const { operationId, parameters, language } = operation;
  return [...Map.groupBy(parameters, (parameter) => parameter.in)].map(([location, all]) => ({
    anchor: `${operationId}.in-${location}`,
    title: titleOf(location, language),
    body: fieldList(
      all.map((parameter) => readParameter(parameter, operationId)),
      operation,
    ),
  }));
}

function titleOf(location: Parameter["in"], { t }: Language): string {
  const titles = { path: t("Path"), query: t("Query"), header: t("Headers"), cookie: t("Cookies") };
  return titles[location];
}
