import type { Reply, RequestContext } from "../request-context.ts";

/** One step of the handling of a request. It ends the handling when it returns a reply. */
export type Step = (context: RequestContext) => Reply | undefined;
