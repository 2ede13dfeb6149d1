import { isApiError, isCallError } from "../errors/guards.ts";
import type { Call, CallResponse } from "./call.ts";

/** Runs a call, and emits the event of its end. */
export async function observeCall<Received extends CallResponse>(
  { context, operation, callInfo }: Call,
  run: () => Promise<Received>,
): Promise<Received> {
  const start = Date.now();
  const { method, path } = operation;
  const emitEnd = (end: object) =>
    context.emit("onCallEnd", () => ({ ...callInfo, method, path, duration: Date.now() - start, ...end }));
  try {
    const received = await run();
    emitEnd({ ...received.callInfo, status: received.response.status });
    return received;
  } catch (error) {
    const { requestId = "", attempts } = isCallError(error) ? error : callInfo;
    emitEnd({ requestId, attempts, status: isApiError(error) ? error.status : undefined, error });
    throw error;
  }
}
