export type { FaultName } from "./generated/examples.ts";
export type { Delay } from "./latency/delay.ts";
export { startMock } from "./library/start-mock.ts";
export type { Mock, MockControls, Scope } from "./library/types.ts";
export type { MockOptions } from "./options/mock-options.ts";
export type { OperationId, Reply, RequestMatcher } from "./replies/reply.ts";
export type { ReceivedRequest, RequestFilter } from "./request-log/received-request.ts";
export type { Seed, StoredUser } from "./state/seed.ts";
