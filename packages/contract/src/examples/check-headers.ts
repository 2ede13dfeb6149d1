import { isObject, type JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { FORMS } from "../vendor-docs/forms.ts";
import { exampleRecords, operationRecords } from "../vendor-docs/records/index.ts";

/**
 * Checks that each response header has an example, which the mock sends. The example `documented` has the value in the vendor
 * docs.
 */
export function checkHeaders(document: JsonObject): string[] {
  const operations = Object.values(objectAt(document, "paths")).flatMap((item) => Object.values(objectAt(item)));
  return operations.flatMap((operation) => {
    const operationId = String(objectAt(operation)["operationId"]);
    const documented = exampleRecords[operationId]?.response;
    return Object.entries(objectAt(operation, "responses")).flatMap(([status, response]) =>
      Object.entries(objectAt(response, "headers")).flatMap(([name, header]) => {
        const values = Object.values(objectAt(header, "examples")).map((each) => isObject(each) && each["value"]);
        const shown = Number(status) === documented?.status ? documented.headers?.[name] : undefined;
        const form = operationRecords[operationId]?.responses[status]?.headers?.[name]?.form;
        const isComplete =
          values.length > 0 &&
          values.every((value) => typeof value === "string" && value !== "" && (!form || FORMS[form].test(value)));
        const isShown = shown === undefined || objectAt(header, "examples", "documented")["value"] === shown;
        return isComplete && isShown
          ? []
          : [`${operationId}: the header ${name} of ${status} has no example, or not the one of the vendor docs`];
      }),
    );
  });
}
