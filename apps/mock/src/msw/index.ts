export type { FaultName } from "../generated/examples.ts";
export type { MockControls, Scope } from "../library/types.ts";
export type { OperationId, Reply } from "../replies/reply.ts";
export type { ReceivedRequest } from "../request-log/received-request.ts";
export { createHandlers, type HandlersMock } from "./create-handlers.ts";
export type { HandlerOptions } from "./handler-options.ts";
