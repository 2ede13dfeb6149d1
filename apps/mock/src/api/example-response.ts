/** A documented response: one named example of one status. */
export interface ExampleResponse {
  status: number;
  /** The name of the example; missing if the spec documents no body for the status. */
  example?: string;
  /** Describes the example. */
  summary?: string;
  headers: Record<string, string>;
  /** The body as JSON text. */
  body?: string;
}

/** An operation and its example responses. */
export interface MockedOperation {
  operationId: string;
  /** In capitals, such as `PUT`. */
  method: string;
  /** The path template. */
  path: string;
  /** Whether the operation gets the token that the others need. */
  isSignIn: boolean;
  /** The name, in lower case, of the header with the token. A sign-in has none. */
  tokenHeader?: string;
  /** In the order of the spec, which starts with the successes. */
  responses: ExampleResponse[];
}
