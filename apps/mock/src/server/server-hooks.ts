import type { HttpContext } from "../http/http-context.ts";

/** The hooks of the command into the handling of a request. */
export interface ServerHooks {
  /** Called when the response is sent, or its connection has closed. */
  onResponse?(context: HttpContext): void;
}
