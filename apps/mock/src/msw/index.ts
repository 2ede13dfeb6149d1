import { fillPath } from "@hwc-users/spec";
import { HttpResponse, http, type RequestHandler } from "msw";
import type { MockedOperation } from "../api/example-response.ts";
import { operations } from "../generated/operations.ts";
import { parsePreference } from "../preference/parse-preference.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { selectResponse } from "../preference/select-response.ts";
import { withFreshTimes } from "../sign-in/fresh-times.ts";

/**
 * The options of {@link createHandlers}.
 *
 * @example
 * const options: HandlerOptions = { baseUrl: "https://api.example.com" };
 */
export interface HandlerOptions {
  /** The URL of the service. Every host when omitted. */
  baseUrl?: string;
}

/**
 * Creates handlers for MSW (Mock Service Worker) that respond with the examples of the spec: by default with the first example
 * of the success, or with the one in the request's `Prefer` header. They do not validate requests; the mock server does.
 *
 * @example
 * const server = setupServer(...createHandlers());
 */
export function createHandlers({ baseUrl = "*" }: HandlerOptions = {}): RequestHandler[] {
  return operations.map((operation) => {
    const path = baseUrl.replace(/\/$/, "") + fillPath(operation.path, (name) => `:${name}`);
    return http[handlerNameOf(operation)](path, ({ request }) =>
      respond(operation, request.headers.get("Prefer") ?? ""),
    );
  });
}

function respond(operation: MockedOperation, prefer: string): Response {
  try {
    const { fault, ...preference } = parsePreference(prefer).preference;
    if (fault !== undefined) throw new PreferenceError("these handlers have no faults. Start the mock with --faults.");
    const { status, headers, body } = withFreshTimes(operation, selectResponse(operation, preference));
    return new HttpResponse(body ?? null, { status, headers });
  } catch (error) {
    if (!(error instanceof PreferenceError)) throw error;
    return HttpResponse.json({ error_code: "MOCK.400", error_msg: `Prefer header: ${error.message}` }, { status: 400 });
  }
}

function handlerNameOf({ method }: MockedOperation): keyof typeof http {
  const name = method.toLowerCase();
  if (isHandlerName(name)) return name;
  throw new Error(`MSW has no handler for the method ${method}.`);
}

function isHandlerName(name: string): name is keyof typeof http {
  return Object.hasOwn(http, name);
}
