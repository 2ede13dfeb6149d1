import type { HttpOperation } from "@hwc-users/spec";
import type { IPrismDiagnostic } from "@stoplight/prism-core";
import type { IHttpRequest, IHttpResponse } from "@stoplight/prism-http";
import { validateInput, validateOutput } from "@stoplight/prism-http/dist/validator/index.js";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { withPlainNumbers } from "./plain-numbers.ts";

const MAX_NAME_LENGTH = 64;
const MAX_MESSAGE_LENGTH = 300;
const MAX_VIOLATIONS = 100;

type Result = { _tag: "Left"; left: readonly IPrismDiagnostic[] } | { _tag: "Right" };

/** The violations of a request but for its credentials, found by Prism. */
export function requestViolations(operation: CompiledOperation, request: IHttpRequest): PrismViolation[] {
  const { prism: resource, operation: definition } = definitionOf(operation);
  const element = { ...request, url: withPlainNumbers(definition, request.url) };
  const violations = toViolations(operation, "request", diagnosticsOf(validateInput({ resource, element })));
  if (request.body === undefined || request.body) return violations;
  return falsyBodyViolations(definition, request.body, violations);
}

/** The violations of a response, found by Prism. */
export function responseViolations(operation: CompiledOperation, element: IHttpResponse): PrismViolation[] {
  const resource = definitionOf(operation).prism;
  return toViolations(operation, "response", diagnosticsOf(validateOutput({ resource, element })));
}

/** Prism treats `null`, `false`, `0` and `""` as no body. */
function falsyBodyViolations(
  { requestBody }: HttpOperation,
  body: unknown,
  violations: PrismViolation[],
): PrismViolation[] {
  const others = violations.filter(({ location }) => location[1] !== "body");
  const types = [requestBody?.schema.type ?? []].flat();
  if (types.length === 0 || types.includes(body === null ? "null" : typeof body)) return others;
  return [...others, createViolation(["request", "body"], "type", `Request body must be ${types.join(" or ")}`)];
}

function diagnosticsOf(result: Result): readonly IPrismDiagnostic[] {
  return result._tag === "Left" ? result.left : [];
}

/** Prism's messages contain names from the request, which may be long, but none of its values. */
function toViolations(
  operation: CompiledOperation,
  direction: "request" | "response",
  diagnostics: readonly IPrismDiagnostic[],
): PrismViolation[] {
  const violations = diagnostics.slice(0, MAX_VIOLATIONS).map(({ path = ["body"], code, message }) => {
    const [part = "", name = "", ...rest] = path;
    const specName = part === "body" ? name : specNameOf(operation, name);
    return createViolation(
      [direction, part, ...(path.length > 1 ? [specName, ...rest] : [])].map((each) => each.slice(0, MAX_NAME_LENGTH)),
      String(code ?? "unexpected"),
      message.replace(name, specName).slice(0, MAX_MESSAGE_LENGTH),
    );
  });
  const more = diagnostics.length - violations.length;
  return more > 0 ? [...violations, createViolation([direction], "more", `and ${more} more`)] : violations;
}

/** The name of a parameter as the spec spells it; Prism reports it in lower case. */
function specNameOf(operation: CompiledOperation, name: string): string {
  const { parameters } = definitionOf(operation).operation;
  return parameters.find((parameter) => parameter.name.toLowerCase() === name)?.name ?? name;
}
