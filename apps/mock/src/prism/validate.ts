import type { Operation } from "@hwc-users/spec";
import type { IPrismDiagnostic } from "@stoplight/prism-core";
import type { IHttpRequest, IHttpResponse } from "@stoplight/prism-http";
import { validateInput, validateOutput, validateSecurity } from "@stoplight/prism-http/dist/validator/index.js";
import { type CompiledOperation, definitionOf } from "../api/operation.ts";
import { withPlainNumbers } from "./plain-numbers.ts";
import { type Violation, violation } from "./violation.ts";

const LONGEST_NAME = 64;
const LONGEST_MESSAGE = 300;
const MOST_NAMED = 100;

type Result = { _tag: "Left"; left: readonly IPrismDiagnostic[] } | { _tag: "Right" };

/** Names what is wrong with a request, by Prism. */
export function requestViolations(operation: CompiledOperation, request: IHttpRequest): Violation[] {
  const { prism: resource, operation: definition } = definitionOf(operation);
  const { tokenHeader } = definition;
  const element = { ...request, url: withPlainNumbers(definition, request.url) };
  const named = toViolations(operation, "request", diagnosticsOf(validateInput({ resource, element })));
  const found =
    request.body === undefined || request.body ? named : falsyBodyViolations(definition, request.body, named);
  if (diagnosticsOf(validateSecurity({ resource, element })).length === 0) return found;
  const message = `The header ${tokenHeader} is required: it carries the token`;
  return [violation(["request", "header", tokenHeader], "token", message), ...found];
}

/** Names what is wrong with an answer, by Prism. */
export function responseViolations(operation: CompiledOperation, element: IHttpResponse): Violation[] {
  const resource = definitionOf(operation).prism;
  return toViolations(operation, "response", diagnosticsOf(validateOutput({ resource, element })));
}

/** Prism takes `null`, `false`, `0` and `""` for no body. */
function falsyBodyViolations({ requestBody }: Operation, body: unknown, named: Violation[]): Violation[] {
  const others = named.filter(({ location }) => location[1] !== "body");
  const types = [requestBody?.schema.type ?? []].flat();
  if (types.length === 0 || types.includes(body === null ? "null" : typeof body)) return others;
  return [...others, violation(["request", "body"], "type", `Request body must be ${types.join(" or ")}`)];
}

function diagnosticsOf(result: Result): readonly IPrismDiagnostic[] {
  return result._tag === "Left" ? result.left : [];
}

/** The messages of Prism hold names from the request, which may be long, and none of its values. */
function toViolations(
  operation: CompiledOperation,
  side: "request" | "response",
  diagnostics: readonly IPrismDiagnostic[],
): Violation[] {
  const violations = diagnostics.slice(0, MOST_NAMED).map(({ path = ["body"], code, message }) => {
    const [part = "", name = "", ...rest] = path;
    const written = part === "body" ? name : spell(operation, name);
    return violation(
      [side, part, ...(path.length > 1 ? [written, ...rest] : [])].map((each) => each.slice(0, LONGEST_NAME)),
      String(code ?? "unexpected"),
      message.replace(name, written).slice(0, LONGEST_MESSAGE),
    );
  });
  const more = diagnostics.length - violations.length;
  return more > 0 ? [...violations, violation([side], "more", `and ${more} more`)] : violations;
}

/** Prism writes the names of parameters in small letters. */
function spell(operation: CompiledOperation, name: string): string {
  const { parameters } = definitionOf(operation).operation;
  return parameters.find((parameter) => parameter.name.toLowerCase() === name)?.name ?? name;
}
