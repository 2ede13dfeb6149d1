export type { FaultName } from "./generated/examples.ts";
export type { Delay } from "./latency/delay.ts";
export { startMock } from "./library/start-mock.ts";
export type { Mock, MockControls, OperationId, ReceivedRequest, Reply, Scope } from "./library/types.ts";
export type { MockOptions } from "./options/mock-options.ts";
