export { corsHeaders, exposedHeaders, exposeHeaders, isPreflight } from "./cors.ts";
export * from "./portable.ts";
export { unauthorizedUntil } from "./replies/unauthorized-until.ts";
export type { ReplyHandler } from "./reply-handler.ts";
export type { LoggedRequest, RequestContext } from "./request-context.ts";
export { type Faults, startFaults } from "./start-faults.ts";
