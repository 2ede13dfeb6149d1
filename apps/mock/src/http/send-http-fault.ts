import type { ServerResponse } from "node:http";
import { exposeHeaders } from "@hwc-users/faults";
import type { PortableReply } from "@hwc-users/faults/portable";
import type { MockedOperation } from "../api/example-response.ts";
import { sendFault } from "../faults/send-fault.ts";
import type { HttpContext } from "./http-context.ts";

/** Sends faults over HTTP. */
export interface FaultSender {
  send(reply: PortableReply, context: HttpContext, operation: MockedOperation): Promise<void>;
  /** Ends the responses of faults that stall. */
  stop(): void;
}

/** Creates the fault sender of a server. */
export function createFaultSender(): FaultSender {
  const stalled = new Set<ServerResponse>();
  let isStopped = false;
  return {
    async send(reply, context, operation) {
      const { request, response } = context;
      exposeHeaders(response);
      response.once("close", () => stalled.delete(response));
      const host = `http://${request.headers.host}`;
      const baseUrl = URL.canParse(host) ? new URL(host).origin : "http://127.0.0.1";
      await sendFault(reply, context, operation, { response, baseUrl, reset: () => request.socket.resetAndDestroy() });
      if (response.writableEnded || response.destroyed) return;
      if (isStopped) response.destroy();
      else stalled.add(response);
    },
    stop() {
      isStopped = true;
      for (const response of stalled) response.destroy();
    },
  };
}
