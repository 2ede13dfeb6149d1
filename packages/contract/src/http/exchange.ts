import type { RequestParts } from "../request/request-parts.ts";

/** A response as it was received. */
export interface ReceivedResponse {
  status: number;
  /** By header name in lower case. */
  headers: Record<string, string>;
  text: string;
  /** The parsed JSON; missing when the text is empty or not JSON. */
  body?: unknown;
}

/** One request and its response, as they went over the wire. */
export interface Exchange {
  operationId: string;
  request: RequestParts;
  response: ReceivedResponse;
}
