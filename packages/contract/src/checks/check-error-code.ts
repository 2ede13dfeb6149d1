import { errorStatuses } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import { documentedResponse } from "../response/documented-responses.ts";
import { errorCodeOf, shownErrorCode } from "../response/reports-error.ts";
import { type Findings, NOTHING } from "./findings.ts";

/**
 * Checks that an error code has a documented status. The service has more codes than the known ones. Where no source pins the
 * status, a server can send the code with another one.
 */
export function checkErrorCode({ operation, expected }: TestCase, { status, body }: ReceivedResponse): Findings {
  const response = documentedResponse(operation, status);
  const code = errorCodeOf(body);
  if (!response || code === undefined) return NOTHING;
  const requirement = `response ${response.name} /error_code`;
  const statuses = errorStatuses(response)[code];
  if (statuses === undefined) {
    const message = `${shownErrorCode(body) ?? "the code"} is not a documented code`;
    return { violations: [], notes: [{ requirement, message }] };
  }
  if (statuses.includes(status)) return NOTHING;
  const message = `${code} is documented with ${statuses.join(" or ")}, got ${status}`;
  const isPinned = expected.statuses.every((each) => each === status);
  return isPinned
    ? { violations: [{ requirement, message }], notes: [] }
    : { violations: [], notes: [{ requirement, message }] };
}
