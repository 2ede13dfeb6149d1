import type { Exchange } from "./exchange.ts";

/**
 * A way to answer a request. One that returns without ending the response leaves the client waiting.
 *
 * @example
 * const teapot: Reply = ({ response }) => void response.writeHead(418).end();
 */
export interface Reply {
  (exchange: Exchange): void | Promise<void>;
  /** Whether the reply, asked before it answers, is also for the request after this one. Without it, never. */
  stays?(exchange: Exchange): boolean;
}
