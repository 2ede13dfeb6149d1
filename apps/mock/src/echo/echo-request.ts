/** The parts of a valid request that its response can repeat. */
export interface EchoRequest {
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  search: string;
  /** The request's `X-Request-Id`, or the one that the mock generated. */
  requestId: string;
  /** The parsed body; undefined if there is none. */
  body: unknown;
}
