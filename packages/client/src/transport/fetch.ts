/** The parts of a response that the client needs. A `Response` has them. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null } & Iterable<[string, string]>;
  /** A web stream is read no further than needed. Without one, the client calls `text`. */
  readonly body?: unknown;
  text(): Promise<string>;
}

/** The options that the client passes to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  /** Redirects are not followed, because the token would go to the new address. */
  redirect: "manual";
  signal: AbortSignal;
}

/** Sends one request, as the global `fetch` does. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
