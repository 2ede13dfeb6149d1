/** A request before it is signed. */
export interface SignableRequest {
  readonly method: string;
  /** The whole address, with the query. */
  readonly url: string;
  /** Header names are lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text, if there is a body. */
  readonly body: string | undefined;
}

/**
 * Signs a request instead of sending a token. The client calls it for every attempt, because a signature contains the time.
 * `signRequests` of `@hwc-users/client/sign-in` creates one.
 *
 * @returns The headers to add to the request, such as `authorization`.
 * @example
 * const workspace = createWorkspaceClient({ signer, region: "cn-north-4" });
 */
export type Signer = (request: SignableRequest) => Promise<Record<string, string>>;
