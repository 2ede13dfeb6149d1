import { type DefaultResponse, isObject, isSuccess, type Operation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import { reportsError, shownErrorCode } from "../response/reports-error.ts";

/** The fields of every error, and the names that servers often give them instead. */
const ERROR_FIELDS = [
  { name: "error_code", misspelt: /^(error|err)?code$|^error$/ },
  { name: "error_msg", misspelt: /^(error|err)?(msg|message|description|desc)$/ },
];

/** How many documented names a message lists. */
const MAX_SHOWN_NAMES = 5;

/** A problem of a body: its location, such as ` /`, and what is wrong. */
export type BodyProblem = [location: string, message: string];

/** Lists what is wrong with the fields of a body that matches its schema, where all fields are optional. */
export function fieldProblems(
  operation: Operation,
  response: DefaultResponse,
  { status, body }: Pick<ReceivedResponse, "status" | "body">,
): BodyProblem[] {
  if (!isObject(body)) return [];
  if (!isSuccess(status)) return errorFieldProblems(response, body);
  if (reportsError(operation, { status, body })) {
    return [["", `the body reports a failure (${shownErrorCode(body) ?? "another code than that of success"})`]];
  }
  const names = Object.keys(response.schema?.properties ?? {});
  if (names.length === 0 || names.some((name) => Object.hasOwn(body, name))) return [];
  return [[" /", `none of the documented fields is present: ${names.slice(0, MAX_SHOWN_NAMES).join(", ")}`]];
}

/** No code is known for some errors: their examples have only a message. */
function errorFieldProblems({ schema, examples }: DefaultResponse, body: Record<string, unknown>): BodyProblem[] {
  const isDocumented = (name: string) =>
    Object.hasOwn(schema?.properties ?? {}, name) &&
    examples.every(({ value }) => isObject(value) && Object.hasOwn(value, name));
  return ERROR_FIELDS.filter(({ name }) => isDocumented(name)).flatMap(({ name, misspelt }): BodyProblem[] => {
    const value = body[name];
    if (value === null) return [[` /${name}`, "is null"]];
    if (value !== undefined) return value === "" ? [[` /${name}`, "is empty"]] : [];
    const found = Object.keys(body).find((key) => misspelt.test(key.toLowerCase().replaceAll(/[^a-z]/g, "")));
    return [[` /${name}`, `is missing${found === undefined ? "" : ` (found "${found}")`}`]];
  });
}
