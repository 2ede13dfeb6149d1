import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { IHttpResponse } from "@stoplight/prism-http";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { bodyTooLarge } from "../http/body-too-large.ts";
import { checkValueCount } from "../http/check-value-count.ts";
import { decodeBody } from "../http/decode-body.ts";
import type { HttpContext } from "../http/http-context.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { HttpError } from "../pipeline/http-error.ts";
import { loadValidator } from "../server/load-validator.ts";
import type { ServerHooks } from "../server/server-hooks.ts";
import type { HeldBody } from "./hold-body.ts";
import { noteUnchecked } from "./unchecked.ts";
import { rejectedResponse } from "./upstream-error.ts";

/** Checks a response of the upstream, and adds its violations to the context. */
export type ResponseCheck = (
  context: HttpContext,
  operation: CompiledOperation,
  received: IncomingMessage,
  held: HeldBody,
) => Promise<void>;

/**
 * Creates the check of responses. With `errors`, it throws a 502 for a response that breaks the spec or cannot be checked.
 */
export function createResponseCheck(options: MockOptions, { onForwarded }: ServerHooks): ResponseCheck {
  const { bodyLimit = MOCK_OPTIONS.bodyLimit.default, errors } = options;

  async function readBody({ headers }: IncomingMessage, { bytes, isComplete }: HeldBody): Promise<unknown> {
    if (!isComplete) throw bodyTooLarge(bodyLimit);
    const body = await decodeBody(bytes, headers["content-encoding"] ?? "", bodyLimit);
    checkValueCount(body);
    return parse(new TextDecoder().decode(body));
  }

  return async (context, operation, received, held) => {
    let violations: PrismViolation[];
    try {
      const { statusCode: status = 0, headers } = received;
      const body = await readBody(received, held);
      violations = await findViolations(operation, status, headers, body);
      context.violations.push(...violations);
      onForwarded?.(context, { operation, status, body });
    } catch (error) {
      if (!errors) return noteUnchecked(context, "response", error);
      if (!(error instanceof HttpError)) throw error;
      violations = [createViolation(["response", "body"], "unchecked", `It cannot be checked: ${error.message}`)];
      context.violations.push(...violations);
    }
    if (errors && violations.length > 0) throw rejectedResponse(violations.map(({ message }) => message).join("; "));
  };
}

async function findViolations(
  operation: CompiledOperation,
  statusCode: number,
  headers: IncomingHttpHeaders,
  body: unknown,
): Promise<PrismViolation[]> {
  const { responseViolations } = await loadValidator();
  const texts: IHttpResponse["headers"] = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value)]),
  );
  if (!isMediaType(headers["content-type"])) delete texts["content-type"];
  return responseViolations(operation, { statusCode, headers: texts, body });
}

/** Prism throws on any other content type. */
function isMediaType(contentType = ""): boolean {
  return /^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(contentType);
}

function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
