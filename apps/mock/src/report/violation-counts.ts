/** A kind of violation, and the requests that had it. */
export interface ViolationCount {
  direction: "request" | "response";
  /** The location, such as `body.vmrList[].vmrMode`; empty if it is the whole request. */
  location: string;
  /** The keyword or check that failed, such as `maxLength`. */
  code: string;
  /** Describes the violation; missing if a description could contain what a client sent. */
  message?: string;
  /** The number of requests that had it. */
  count: number;
  /** The IDs of the first of these requests. */
  requestIds: string[];
}

/** The requests of one operation, or of one path that the spec does not have. */
export interface OperationCounts {
  /** Missing when the spec has no such operation. */
  operationId?: string;
  method: string;
  /** The path template, or the redacted path if the spec has none. */
  path: string;
  requests: number;
  requestsWithViolations: number;
  /** The number of responses by status; 0 if the connection closed before a response. */
  statuses: Record<number, number>;
  violations: ViolationCount[];
}

/** All requests of a run. */
export interface ViolationCounts {
  requests: number;
  requestsWithViolations: number;
  /** The operations of the spec, also those without a request, and then the requests that match none of them. */
  operations: OperationCounts[];
}
