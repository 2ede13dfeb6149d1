import type { Fetch, FetchInit } from "@hwc-users/client";

/** A fetch that records the requests and returns the same response for each. */
export function recordingFetch(body: BodyInit | null = null, init: ResponseInit = {}) {
  const requests: { url: string; init: FetchInit; headers: Headers }[] = [];
  const fetch: Fetch = async (url, given) => {
    requests.push({ url, init: given, headers: new Headers(given.headers) });
    return new Response(body, init);
  };
  return { requests, fetch };
}
