import type { IHttpResponse } from "@stoplight/prism-http";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { PrismViolation } from "../api/prism-violation.ts";
import { type HttpContext, sendResponse } from "../http/http-context.ts";
import { violationsHeader } from "../http/violations-header.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { loadValidator } from "../server/load-validator.ts";
import { forward, type UpstreamResponse } from "./forward.ts";

/** Creates the function that forwards requests to a real server, and reports the violations of its responses. */
export function createForward({ upstream = "", upstreamTimeout = MOCK_OPTIONS.upstreamTimeout.default }: MockOptions) {
  return async function forwardRequest(context: HttpContext, bytes: Buffer): Promise<void> {
    const operation = context.operation as CompiledOperation | undefined;
    const response = await forward(context, bytes, upstream, upstreamTimeout);
    if (operation) context.violations.push(...(await validateResponse(operation, response)));
    // Keep the ID that the real server sent: its logs have this ID.
    if (response.headers["x-request-id"] !== undefined) delete context.responseHeaders["X-Request-Id"];
    const { violations } = context;
    const header = violations.length > 0 && { "sl-violations": violationsHeader(violations) };
    sendResponse(context, response.status, { ...response.headers, ...header }, response.body);
  };
}

async function validateResponse(
  operation: CompiledOperation,
  { status, headers, body }: UpstreamResponse,
): Promise<PrismViolation[]> {
  const text = Buffer.from(body).toString();
  const element: IHttpResponse = {
    statusCode: status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: text === "" ? undefined : parse(text),
  };
  if (!isMediaType(element.headers?.["content-type"])) delete element.headers?.["content-type"];
  const { responseViolations } = await loadValidator();
  return responseViolations(operation, element);
}

/** Prism throws on any other content type. */
function isMediaType(contentType = ""): boolean {
  return /^[\w.+-]+\/[\w.+-]+\s*(;|$)/.test(contentType);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
