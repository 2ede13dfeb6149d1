import type { IHttpResponse } from "@stoplight/prism-http";
import type { Violation } from "../prism/violation.ts";
import { violation } from "../prism/violation.ts";
import { checkRequest, loadValidator } from "../server/check-request.ts";
import { type Exchange, send } from "../server/exchange.ts";
import type { Responder } from "../server/handle.ts";
import type { MockOptions } from "../server/options.ts";
import { violationsHeader } from "../server/violations-header.ts";
import { forward, type UpstreamResponse } from "./forward.ts";

/**
 * Passes requests on to a real server, and names what breaks the spec on the way there and back. As Prism's own proxy does
 * by default, it changes neither: a request that breaks the spec is sent all the same.
 */
export function createProxy({ upstreamTimeout = 30_000 }: MockOptions, upstream: string): Responder {
  return {
    async respond(exchange, bytes) {
      const { operation } = exchange;
      if (operation) await checkRequest(exchange, operation, bytes);
      else exchange.violations = [violation(["request", "path"], "unknown", "The spec has no such operation")];
      const answer = await forward(exchange, bytes, upstream, upstreamTimeout);
      if (operation) exchange.violations.push(...(await check(exchange, answer)));
      // The server's own ID is the one that it knows.
      if (answer.headers["x-request-id"] !== undefined) delete exchange.headers["X-Request-Id"];
      const { violations } = exchange;
      const named = violations.length > 0 && { "sl-violations": violationsHeader(violations) };
      send(exchange, answer.status, { ...answer.headers, ...named }, answer.body);
    },
    load: () => void loadValidator(),
    stop: () => {},
  };
}

async function check({ operation }: Exchange, { status, headers, body }: UpstreamResponse): Promise<Violation[]> {
  if (!operation) return [];
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

/** Prism cannot read any other header. */
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
