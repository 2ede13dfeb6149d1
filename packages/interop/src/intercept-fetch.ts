/** A request that a client sent with `fetch`. */
export interface SentRequest {
  /** The host that the client chose. */
  host: string;
  headers: Headers;
  body: string;
  /** The status of the response. */
  status: number;
}

/**
 * Replaces the global `fetch`: requests go to another server, whatever their host, and are kept.
 *
 * @param target The address of the server, without a slash at the end.
 */
export function interceptFetch(target: string): { sent: readonly SentRequest[]; restore(): void } {
  const { fetch } = globalThis;
  const sent: SentRequest[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { host, pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const body = await request.text();
    const response = await fetch(`${target}${pathname}${search}`, { method, headers, body });
    sent.push({ host, headers, body, status: response.status });
    return response;
  };
  return {
    sent,
    restore() {
      globalThis.fetch = fetch;
    },
  };
}
