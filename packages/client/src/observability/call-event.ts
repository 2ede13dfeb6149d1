/** The fields that every event of a call has. */
export interface CallEvent {
  /** The operation, such as `updateUser`; `raw` for a call on `raw`. */
  operationId: string;
  /** The ID that all requests of the call carry. */
  requestId: string;
  /** The number of requests that were sent, including this one. */
  attempts: number;
}

/** Returns the call info before the first request. */
export function newCallInfo(operationId: string): CallEvent {
  return { operationId, requestId: "", attempts: 0 };
}
