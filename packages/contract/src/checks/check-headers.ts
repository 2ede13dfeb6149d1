import type { Operation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { ResponseViolation } from "../report/response-violation.ts";
import { documentedResponse } from "../response/documented-responses.ts";

/** Lists the missing headers. The service's own page does not promise a header from another source. */
export function checkHeaders(operation: Operation, { status, headers }: ReceivedResponse): ResponseViolation[] {
  const response = documentedResponse(operation, status);
  return (response?.headers ?? [])
    .filter(({ name, sources }) => sources.includes("page") && !headers[name.toLowerCase()])
    .map(({ name }) => ({
      requirement: `response ${response?.name} header ${name}`,
      message: "the header is missing",
    }));
}
