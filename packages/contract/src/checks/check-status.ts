import { isSuccess } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import { documentedResponse } from "../response/documented-responses.ts";
import { reportsError, shownErrorCode } from "../response/reports-error.ts";
import { type Findings, NOTHING } from "./findings.ts";

/** More expected statuses than these are shown as their class, such as `4xx`. */
const MAX_SHOWN_STATUSES = 3;

/** Checks that the status is one of the expected ones. */
export function checkStatus(testCase: TestCase, response: ReceivedResponse): Findings {
  const { name, rule = name, expected } = testCase;
  const { status } = response;
  if (expected.statuses.includes(status)) return NOTHING;
  if (isReportedRejection(testCase, response)) return NOTHING;
  if (status >= 300 && status < 400) {
    const message = `got ${status}; not followed, because it would forward the token`;
    return { violations: [{ requirement: "no redirects", message }], notes: [] };
  }
  const got = `expected ${shownStatuses(expected.statuses)}, got ${status}`;
  if (expected.unclear?.includes(status)) {
    return { violations: [], notes: [{ requirement: rule, message: `${got}: ${uncertaintyOf(testCase, status)}` }] };
  }
  return { violations: [{ requirement: rule, message: got + mismatchOf(testCase, response) }], notes: [] };
}

/** Describes an unclear status. */
function uncertaintyOf({ expected }: TestCase, status: number): string {
  if (isSuccess(status)) return "accepted, which no source excludes";
  if (expected.statuses.some(isSuccess)) return "rejected, which no source excludes";
  return "rejected, but perhaps for another reason";
}

/** Whether a success is the expected rejection, because its body reports an error. */
export function isReportedRejection({ operation, expected }: TestCase, response: ReceivedResponse): boolean {
  return Boolean(expected.allowsReportedError) && isSuccess(response.status) && reportsError(operation, response);
}

/** Describes an unexpected status. */
function mismatchOf({ operation, expected }: TestCase, response: ReceivedResponse): string {
  const shownCode = shownErrorCode(response.body);
  const code = shownCode === undefined ? "" : ` ${shownCode}`;
  const isAccepted = expected.statuses.some(isSuccess);
  if (isSuccess(response.status) && !isAccepted) {
    return reportsError(operation, response)
      ? `${code}: the server reports an error with a status of success`
      : ": the server accepts a request that the spec rejects";
  }
  if (documentedResponse(operation, response.status)?.name === "default") {
    const isOfGateway = response.status >= 500 || response.status === 429;
    return `${code}: ${isOfGateway ? "usually an error of a gateway in front of the server" : "the spec does not list the status"}`;
  }
  return isAccepted && response.status >= 400 ? `${code}: the server rejects a request that the spec accepts` : code;
}

function shownStatuses(statuses: readonly number[]): string {
  if (statuses.length <= MAX_SHOWN_STATUSES) return statuses.join(" or ");
  return [...new Set(statuses.map((status) => `${Math.floor(status / 100)}xx`))].join(" or ");
}
