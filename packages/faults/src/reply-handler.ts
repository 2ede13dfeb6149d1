import type { FaultContext } from "./fault-context.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * Responds to one request. A reply that returns without ending the response leaves the client waiting.
 *
 * @example
 * const teapot: ReplyHandler = ({ response }) => void response.writeHead(418).end();
 */
export interface ReplyHandler<Context extends FaultContext = RequestContext> {
  (context: Context): void | Promise<void>;
  /** Called before the reply itself. Return true to keep this reply for the next request. */
  keep?(context: Context): boolean;
}

/** A reply that runs in Node and in browsers. */
export type PortableReply = ReplyHandler<FaultContext>;
