import type { RequestContext } from "../http/request-context.ts";

/** Responds to the requests that are not for the mock's own pages. */
export interface Responder {
  respond(context: RequestContext, body: Buffer): Promise<void>;
  /** Loads the code that the first request needs. */
  load(): void;
  /** Ends the responses of faults that stall. */
  stop(): void;
}
