import { type Dispatcher, getGlobalDispatcher } from "undici";
import { checkOptions } from "./context/check-options.ts";
import { hasFunctions } from "./context/rules.ts";
import { newCallInfo } from "./observability/call-event.ts";
import type { Fetch } from "./transport/fetch.ts";
import { UndiciResponse } from "./undici/response.ts";

/**
 * Creates a faster `fetch` for Node, on undici's dispatcher: a call takes about half of the time of a call with the global
 * `fetch`. It requests no compression unless the call sets `accept-encoding`; it decodes gzip, brotli and deflate. It does not
 * follow redirects or store cookies. It works with undici 7 and 8.
 *
 * @param options.dispatcher Sends the requests, such as an `Agent` or a `ProxyAgent`. Default: undici's global dispatcher.
 * @throws {RequestError} if an option is unknown, or `dispatcher` is not a dispatcher.
 * @example
 * import { undiciFetch } from "@hwc-users/client/undici";
 * const meeting = createMeetingClient({ accessToken, fetch: undiciFetch() });
 */
export function undiciFetch(options: { dispatcher?: Dispatcher } = {}): Fetch {
  checkOptions(newCallInfo("undiciFetch"), options, { dispatcher: hasFunctions("dispatch") });
  const { dispatcher } = options;
  return (url, init) =>
    new Promise((resolve, reject) => {
      const { origin, pathname, search } = new URL(url);
      const { method, body } = init;
      // Without the header, a server may choose any encoding.
      const headers = { "accept-encoding": "identity", ...init.headers };
      const request = { origin, path: pathname + search, method, body, headers };
      // Read at each call, so that a dispatcher that is set later, such as a test's, is used.
      (dispatcher ?? getGlobalDispatcher()).dispatch(request, new UndiciResponse(init, resolve, reject));
    });
}
