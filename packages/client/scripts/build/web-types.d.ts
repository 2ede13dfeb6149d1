// The types of the web that the declarations of this package use, for projects that have none: without the DOM, Node or another
// runtime in `lib` and `types`. Where there are some, these are the same types.

declare global {
  // Empty interfaces merge with those of a runtime.
  interface AbortSignal {}
  interface Headers {}
  interface Response {}
  interface URL {}
}

/** The global `fetch`. */
export type GlobalFetch = typeof globalThis extends { fetch: infer Fetch extends (...args: never) => unknown }
  ? Fetch
  : (input: string, init?: MinimalRequestInit) => Promise<Response>;

interface MinimalRequestInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | null;
  signal?: AbortSignal | null;
}

/** The options of the global `fetch`. */
export type RequestInit = NonNullable<Parameters<GlobalFetch>[1]>;

/** The global class `Request`. Not as an empty interface, because it has type parameters in some runtimes. */
export type RequestClass = typeof globalThis extends { Request: infer Class extends { prototype: unknown } }
  ? Class
  : { prototype: { readonly url: string } };

/** A request. */
export type Request = RequestClass["prototype"];

/** What a method of a response resolves to. */
export type BodyContent<Name extends string> =
  Response extends Record<Name, () => Promise<infer Content>> ? Content : unknown;

/** The body of a response. */
export type ResponseBody = Response extends { body: infer Body } ? Body : unknown;
