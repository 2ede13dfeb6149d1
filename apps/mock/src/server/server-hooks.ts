import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { HttpContext } from "../http/http-context.ts";

/** A response of the real server that was held in memory and checked. */
interface ForwardedResponse {
  operation: CompiledOperation;
  status: number;
  /** The parsed body; its text if it is not JSON. */
  body: unknown;
}

/** The hooks of the command into the handling of a request. */
export interface ServerHooks {
  /** Called when the response is sent, or its connection has closed. */
  onResponse?(context: HttpContext): void;
  /** Called when a response of the real server was checked. The context has the violations of both directions. */
  onForwarded?(context: HttpContext, response: ForwardedResponse): void;
}
