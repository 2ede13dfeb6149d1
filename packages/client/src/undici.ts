import { type Dispatcher, getGlobalDispatcher } from "undici";
import type { Fetch } from "./transport/fetch.ts";
import { UndiciResponse } from "./undici/response.ts";

/**
 * Creates a faster `fetch` for Node, on undici's dispatcher: a call takes about half of the time of a call with the global
 * `fetch`. It requests no compression unless the call sets `accept-encoding`; it decodes gzip, brotli and deflate. It does not
 * follow redirects or store cookies. It works with undici 7 and 8.
 *
 * @param options.dispatcher Sends the requests, such as an `Agent` or a `ProxyAgent`. Default: undici's global dispatcher.
 * @example
 * import { undiciFetch } from "@hwc-users/client/undici";
 * const meeting = createMeetingClient({ accessToken, fetch: undiciFetch() });
 */
export function undiciFetch({ dispatcher }: { dispatcher?: Dispatcher } = {}): Fetch {
  return (url, init) =>
    new Promise((resolve, reject) => {
      const { origin, pathname, search } = new URL(url);
      const { method, body } = init;
      // Without the header, a server may choose any encoding.
      const headers = { "accept-encoding": "identity", ...init.headers };
      const options = { origin, path: pathname + search, method, body, headers };
      // Read at each call, so that a dispatcher that is set later, such as a test's, is used.
      (dispatcher ?? getGlobalDispatcher()).dispatch(options, new UndiciResponse(init, resolve, reject));
    });
}
