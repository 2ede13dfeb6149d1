import type { MockedOperation } from "../api/example-response.ts";
import type { RequestContext } from "../http/request-context.ts";
import type { SelectedReply } from "../preference/selected-reply.ts";

/** The hooks of the library and the command into the handling of a request. */
export interface ServerHooks {
  /** Returns the next scripted reply, which overrides the `Prefer` header. */
  nextReply?(operation: MockedOperation, context: RequestContext): SelectedReply | undefined;
  /** Called when a request has arrived whole, before the response. */
  onRequest?(context: RequestContext, body: unknown): void;
  /** Called when the response is sent, or its connection has closed. */
  onResponse?(context: RequestContext): void;
}
