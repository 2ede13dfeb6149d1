export type { FaultName } from "./generated/examples.ts";
export { startMock } from "./library/start-mock.ts";
export type { Director, Mock, OperationId, ReceivedRequest, Reply, Scope } from "./library/types.ts";
export type { MockOptions } from "./server/options.ts";
