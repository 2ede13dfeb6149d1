import type { Operation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";

/** One request to the server, and the statuses that the spec documents for it. */
export interface TestCase {
  operation: Operation;
  /** The tested boundary case or rule, such as `/body/title maxLength 32: 33 characters rejected`. */
  name: string;
  request: RequestParts;
  expectedStatuses: number[];
}
