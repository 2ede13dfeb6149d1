import type { IncomingMessage } from "node:http";
import type { IHttpResponse } from "@stoplight/prism-http";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { PrismViolation } from "../api/prism-violation.ts";
import { loadValidator } from "../server/load-validator.ts";

/**
 * Checks a response against the spec.
 *
 * @param body The decoded body.
 */
export async function checkResponse(
  operation: CompiledOperation,
  { statusCode = 0, headers }: IncomingMessage,
  body: Buffer,
): Promise<PrismViolation[]> {
  const text = body.toString();
  const element: IHttpResponse = {
    statusCode,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: text === "" ? undefined : parse(text),
  };
  if (!isMediaType(headers["content-type"])) delete element.headers?.["content-type"];
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
