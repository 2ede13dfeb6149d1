import { expect, onTestFinished, vi } from "vitest";
import { type OperationFixture, soon } from "./fault-server.ts";

/** Stops the time of the client until the test advances it. Connections and the test server use real time. */
export function useFakeTime(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
}

/** Waits until the server has received a number of requests. Delays of 0 ms pass. */
export function receives({ requests }: Pick<OperationFixture, "requests">, count: number): Promise<void> {
  return soon(() => {
    vi.advanceTimersByTime(0);
    expect(requests()).toHaveLength(count);
  });
}
