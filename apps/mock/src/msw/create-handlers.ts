import { LOGIN_PAGE, LOGIN_PATH } from "@hwc-users/faults/portable";
import { HttpResponse, http, type RequestHandler } from "msw";
import { createRouter } from "../api/router.ts";
import { operations } from "../generated/operations.ts";
import { type ControlledMock, createControls } from "../library/controls.ts";
import { createScope } from "../library/create-scope.ts";
import type { MockControls, Scope } from "../library/types.ts";
import { bodyValue } from "../pipeline/body-value.ts";
import { createPipeline } from "../pipeline/pipeline.ts";
import { checkHandlerOptions, type HandlerOptions } from "./handler-options.ts";
import { createFindTarget, type FindTarget, type RequestTarget } from "./request-target.ts";
import { respond } from "./respond.ts";

/**
 * A mock without a server: handlers for MSW, and its controls.
 *
 * @example
 * const mock: HandlersMock = createHandlers();
 */
export interface HandlersMock extends MockControls {
  /** The handlers for `setupServer` and `setupWorker`. */
  handlers: RequestHandler[];
  /**
   * Creates a scope for one test, or returns the scope with this ID.
   *
   * @param id Up to 64 letters, digits and `_ . : -`. A random ID when omitted.
   */
  scope(id?: string): Scope;
}

/**
 * Creates a mock for MSW (Mock Service Worker). It responds to the requests of the operations as the mock server does, but does
 * not check requests. All other requests are left to MSW.
 *
 * @throws {TypeError} if an option is unknown, invalid, or without a meaning in MSW handlers; the message names it.
 * @example
 * const mock = createHandlers({ baseUrl: "https://api.example.com" });
 * const server = setupServer(...mock.handlers);
 * mock.reply("updateUser", { status: 403 });
 */
export function createHandlers(handlerOptions: HandlerOptions = {}): HandlersMock {
  const { baseUrl, options } = checkHandlerOptions(handlerOptions);
  const pipeline = createPipeline({
    operations,
    options,
    mode: "msw",
    check: (_context, _operation, bytes) => ({ body: bodyValue(bytes), violations: [], isAuthenticated: true }),
    keepsLog: true,
  });
  const mock: ControlledMock = { operations, pipeline };
  const { find } = createRouter(operations);
  const findTarget = createFindTarget(baseUrl);
  const matches: Matches = ({ method }, { path }) => find(path)?.has(method) ?? false;
  const handlers = [handlerOf(findTarget, matches, (request, target) => respond(pipeline, request, target))];
  if (options.faults) {
    handlers.push(
      handlerOf(
        findTarget,
        (_, { path }) => path === LOGIN_PATH,
        () => HttpResponse.html(LOGIN_PAGE),
      ),
    );
  }
  return { ...createControls(mock), handlers, scope: (id) => createScope(mock, id) };
}

type Matches = (request: Request, target: RequestTarget) => boolean;

/** Creates a handler for the requests that match. */
function handlerOf(
  findTarget: FindTarget,
  matches: Matches,
  respondTo: (request: Request, target: RequestTarget) => Response | Promise<Response>,
): RequestHandler {
  return http.all(
    ({ request }) => {
      const target = findTarget(request);
      return target !== undefined && matches(request, target);
    },
    ({ request }) => {
      const target = findTarget(request);
      return target && respondTo(request, target);
    },
  );
}
