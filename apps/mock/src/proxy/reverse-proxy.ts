import type { CompiledOperation } from "../api/compiled-operation.ts";
import { type HttpContext, sendResponse } from "../http/http-context.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { HttpError } from "../pipeline/http-error.ts";
import type { ServerHooks } from "../server/server-hooks.ts";
import { forward } from "./forward.ts";
import { type HeldBody, holdBody } from "./hold-body.ts";
import { createRequestCheck, type RequestCheck } from "./request-check.ts";
import { createResponseCheck } from "./response-check.ts";
import { hasCorsHeaders, responseFields } from "./response-fields.ts";
import { sendReceived } from "./send-received.ts";
import { createUpstream } from "./upstream.ts";
import { badGateway } from "./upstream-error.ts";

/** Forwards requests to a real server, and its responses to the client. It checks both, and changes neither. */
export interface ReverseProxy {
  requestCheck: RequestCheck;
  /**
   * Forwards a request, and sends the response.
   *
   * @param held The body of the request, as far as it was read for the check.
   * @throws {HttpError} 405 for a method that is never forwarded; 504 if the upstream is silent for too long; 502 if its response
   * is incomplete or, with `errors`, breaks the spec.
   */
  forward(context: HttpContext, held: HeldBody): Promise<void>;
  /** Forwards a CORS preflight, and responds to it if the upstream does not handle CORS. */
  forwardPreflight(context: HttpContext): Promise<void>;
  /** Closes the connections to the upstream. */
  close(): void;
}

/** Their responses contain the request, with its token. */
const REFUSED_METHODS = ["TRACE", "TRACK"];

/** Creates the proxy of a real server. */
export function createReverseProxy(upstreamUrl: string, options: MockOptions, hooks: ServerHooks): ReverseProxy {
  const { bodyLimit = MOCK_OPTIONS.bodyLimit.default } = options;
  const { upstreamTimeout = MOCK_OPTIONS.upstreamTimeout.default } = options;
  const upstream = createUpstream(upstreamUrl, upstreamTimeout);
  const checkResponse = createResponseCheck(options, hooks);

  return {
    requestCheck: createRequestCheck(options),
    async forward(context, heldRequest) {
      const { request, response, method } = context;
      if (REFUSED_METHODS.includes(method)) {
        throw new HttpError(405, `The proxy does not forward ${method}.`, { isMockError: true });
      }
      const received = await forward(request, response, upstream, heldRequest);
      const operation = context.operation as CompiledOperation | undefined;
      if (!operation) return sendReceived(received, response, responseFields(context, received, false));
      const held = await holdBody(received, bodyLimit).catch((error: Error) => Promise.reject(badGateway(error)));
      await checkResponse(context, operation, received, held);
      await sendReceived(received, response, responseFields(context, received, held.isComplete), held);
    },
    async forwardPreflight(context) {
      const { request, response, responseHeaders } = context;
      const received = await forward(request, response, upstream);
      if (hasCorsHeaders(received.headers) || !("Access-Control-Allow-Origin" in responseHeaders)) {
        return sendReceived(received, response, responseFields(context, received, false));
      }
      received.resume();
      sendResponse(context, 204, {});
    },
    close: upstream.close,
  };
}
