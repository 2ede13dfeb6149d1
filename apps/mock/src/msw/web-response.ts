import type { MockResponse } from "../pipeline/mock-response.ts";
import type { RequestContext } from "../pipeline/request-context.ts";

/** Statuses whose responses have no body. `Response` rejects even an empty one. */
const NO_BODY = [204, 205, 304];

/** Creates a `Response`. The headers of every response override the given ones. */
export function webResponse({ responseHeaders }: RequestContext, { status, headers, body }: MockResponse): Response {
  const all = new Headers();
  for (const [name, value] of Object.entries({ ...headers, ...responseHeaders })) {
    for (const each of [value].flat()) all.append(name, each);
  }
  return new Response(bodyWith(status, body), { status, headers: all });
}

/** The body that a response with a status can have. */
export function bodyWith<Body>(status: number, body: Body | undefined): Body | null {
  return NO_BODY.includes(status) ? null : (body ?? null);
}
