import { validator } from "@hwc-users/client/validate";
import { type Operation, operations, type Response } from "@hwc-users/spec";
import { isJson, isSuccess } from "../clauses/clauses.ts";
import { typeOf } from "../clauses/json-type.ts";
import { isMembers } from "../clauses/object-sides.ts";
import type { Answer } from "../wire/exchange.ts";
import type { Case } from "./case.ts";

/** What is wrong with an answer: the clause, and what is the case. */
export interface Finding {
  clause: string;
  message: string;
}

/** Holds an answer to the spec: first its status, and what it says only when the status is right. */
export function judge({ operation, name, expected }: Case, answer: Answer): Finding[] {
  const { status } = answer;
  if (expected.includes(status)) return judgeContent(operation, answer);
  const wanted = expected.join(" or ");
  if (status >= 300 && status < 400) {
    return [
      { clause: "no redirects", message: `it redirects (${status}), which was not followed: the token would go along` },
    ];
  }
  if (isSuccess(status) && !expected.some(isSuccess)) {
    return [{ clause: name, message: `it accepts (${status}) what the spec refuses with ${wanted}` }];
  }
  const code = errorCodeOf(answer);
  const said = `${status}${code ? ` ${code}` : ""}`;
  return expected.some(isSuccess) && status >= 400
    ? [{ clause: name, message: `it refuses (${said}) what the spec allows; ${wanted} is right` }]
    : [{ clause: name, message: `it answers ${said} where the spec has ${wanted}` }];
}

function judgeContent(operation: Operation, answer: Answer): Finding[] {
  const { status, header, text, body } = answer;
  const response = operation.responses.find((candidate) => candidate.status === status);
  const finding = (clause: string, message: string): Finding => ({ clause: `answer ${status}${clause}`, message });
  if (!response) return [finding("", "the spec has no such status")];
  const headers = response.headers
    .filter((name) => !header[name.toLowerCase()])
    .map((name) => finding(` header ${name}`, "the header is missing"));
  if (!response.schema) {
    return [
      ...headers,
      ...(text === "" ? [] : [finding(" without a body", `it has a body of ${text.length} characters`)]),
    ];
  }
  if (text === "") return [...headers, finding(" as JSON", "it has no body")];
  if (body === undefined) return [...headers, finding(" as JSON", "its body is not JSON")];
  const type = header["content-type"];
  const types = isJson(type) ? [] : [finding(" as JSON", `its content type is ${type ? `"${type}"` : "missing"}`)];
  return [...headers, ...types, ...judgeBody(operation, response, body, finding)];
}

function judgeBody(
  { operationId, service }: Operation,
  { status, schema }: Response,
  body: unknown,
  finding: (clause: string, message: string) => Finding,
): Finding[] {
  const violations = validator
    .response(operationId, status, body)
    .map(({ pointer, message }) => finding(` ${pointer || "/"}`, `it ${message}, and is ${typeOf(at(body, pointer))}`));
  if (violations.length > 0 || !isMembers(body)) return violations;
  const names = Object.keys(schema?.properties ?? {});
  const code = body["error_code"];
  if (isSuccess(status) && typeof code === "string" && code !== successCodeOf(service)) {
    return [finding("", `its body says that the call failed (${code.slice(0, 40)})`)];
  }
  return names.length === 0 || names.some((name) => Object.hasOwn(body, name))
    ? []
    : [finding(" /", `it has none of the fields of the spec: ${names.slice(0, 5).join(", ")}`)];
}

/** The code that means success stands at the schema of the service's errors. */
function successCodeOf(service: string): string | undefined {
  const schemas = operations.filter((operation) => operation.service === service).flatMap(({ responses }) => responses);
  return schemas.map(({ schema }) => schema?.properties?.["error_code"]?.["x-success"]).find(Boolean);
}

function at(body: unknown, pointer: string): unknown {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  return names.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], body);
}

/** The code alone: what a message says can be about a person. */
function errorCodeOf({ body }: Answer): string {
  const code = isMembers(body) ? body["error_code"] : undefined;
  return typeof code === "string" && /^[\w.]{1,40}$/.test(code) ? code : "";
}
