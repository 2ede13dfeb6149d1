import { type Dispatcher, getGlobalDispatcher } from "undici";
import type { Fetch } from "./transport/fetch.ts";
import { UndiciResponse } from "./transport/undici-response.ts";

/**
 * Creates a faster `fetch` for Node, on undici's dispatcher: a call takes about half of the time of a call with the global
 * `fetch`. It does not request compression, follow redirects or store cookies.
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
      const { method, body, headers } = init;
      const options = { origin, path: pathname + search, method, body, headers };
      // Read at each call, so that a dispatcher that is set later, such as a test's, is used.
      (dispatcher ?? getGlobalDispatcher()).dispatch(options, new UndiciResponse(init, resolve, reject));
    });
}
