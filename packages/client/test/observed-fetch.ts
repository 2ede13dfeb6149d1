import type { Fetch, FetchInit } from "@hwc-users/client";

/** A stand-in for fetch that keeps the requests and answers each with the same response. */
export function observedFetch(body: BodyInit | null = null, init: ResponseInit = {}) {
  const requests: { url: string; init: FetchInit; headers: Headers }[] = [];
  const fetch: Fetch = async (url, given) => {
    requests.push({ url, init: given, headers: new Headers(given.headers) });
    return new Response(body, init);
  };
  return { requests, fetch };
}
