import { isCallError } from "../errors/guards.ts";
import type { Call, CallResponse } from "./call.ts";

/**
 * Runs a call, and emits the event of its end.
 *
 * @param run Passes the final response to `onReceived` before it checks the response.
 */
export async function observeCall<Received extends CallResponse>(
  { context, operation, callInfo }: Call,
  run: (onReceived: (received: CallResponse) => void) => Promise<Received>,
): Promise<Received> {
  const start = Date.now();
  const { method, path } = operation;
  let last: CallResponse | undefined;
  let error: unknown;
  const onReceived = (received: CallResponse) => {
    last = received;
  };
  try {
    const received = await run(onReceived);
    onReceived(received);
    return received;
  } catch (thrown) {
    error = thrown;
    throw thrown;
  } finally {
    context.emit("onCallEnd", () => {
      // The error about a response can have the request ID of the service. Events have the one that was sent.
      const { requestId = "", attempts } = last?.callInfo ?? (isCallError(error) ? error : callInfo);
      const status = last?.response.status;
      return { ...callInfo, requestId, attempts, method, path, status, error, duration: Date.now() - start };
    });
  }
}
