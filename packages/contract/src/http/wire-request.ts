import type { HttpRequest } from "./write-request.ts";

/** A request as it goes over the wire. Its body can be anything, such as cut JSON or text in another charset. */
export interface WireRequest extends Omit<HttpRequest, "body"> {
  body: string | Uint8Array | null;
  /** Sends the body in chunks, without a length. */
  isChunked?: true;
}
