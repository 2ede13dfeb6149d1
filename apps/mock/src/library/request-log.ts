import { operationById } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import type { MockControls, ReceivedRequest } from "./types.ts";

const MAX_REQUESTS = 1000;

/** The last requests that a mock received. */
export interface RequestLog extends Pick<MockControls, "requests" | "clear"> {
  add(request: ReceivedRequest): void;
}

/** Creates an empty log. */
export function createRequestLog(operations: readonly MockedOperation[]): RequestLog {
  let requests: ReceivedRequest[] = [];
  return {
    requests(operationId) {
      if (operationId === undefined) return [...requests];
      operationById(operations, operationId);
      return requests.filter((request) => request.operationId === operationId);
    },
    add(request) {
      requests.push(request);
      if (requests.length > MAX_REQUESTS) requests.shift();
    },
    clear() {
      requests = [];
    },
  };
}
