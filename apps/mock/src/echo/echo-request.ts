import type { RequestValues } from "../replies/request-values.ts";

/** The parts of a valid request that its response can repeat. */
export interface EchoRequest extends Pick<RequestValues, "parameters" | "body"> {
  /** The request's `X-Request-Id`, or the one that the mock generated. */
  requestId: string;
}
