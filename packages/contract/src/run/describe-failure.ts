import { errorCodeSchema, openEnumeration, type TokenOperation } from "@hwc-users/spec";
import { tokenVariable } from "../accounts/token-variable.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { Outcome } from "../http/sent-exchange.ts";
import { documentedResponse } from "../response/documented-responses.ts";
import { shownErrorCode } from "../response/reports-error.ts";

/** Describes in one line why the request of `--accounts` failed, and how to correct that. */
export function describeFailure(operation: TokenOperation, outcome: Outcome): string {
  const { operationId } = operation;
  if ("problem" in outcome) {
    return `${operationId}: no response to the request of --accounts: ${outcome.problem}. Check the server and --timeout.`;
  }
  const { reason, remedy } = failureOf(operation, outcome.response.status);
  const meaning = meaningOf(operation, outcome.response);
  const code = [outcome.response.status, shownErrorCode(outcome.response.body) ?? []].flat().join(" ");
  return [`${operationId}: ${reason} (${code}).`, meaning ?? [], remedy].flat().join(" ");
}

function failureOf({ tokenHeader }: TokenOperation, status: number): { reason: string; remedy: string } {
  if (status === 401) {
    return {
      reason: "the server rejects the token",
      remedy: `Set ${tokenVariable(tokenHeader)} to a valid token.`,
    };
  }
  if (status === 403) {
    return { reason: "the token has no right to this operation", remedy: "Use a token that has it." };
  }
  if (status === 404) {
    return { reason: "the server does not find the account or the path", remedy: "Correct --accounts or --target." };
  }
  if (status === 429) {
    return { reason: "the server limits the rate of requests", remedy: "Lower --rate, or run again later." };
  }
  if (status >= 500) return { reason: "the service is down", remedy: "Run again when it works." };
  if (status >= 300 && status < 400) {
    return { reason: "the server redirects, which would expose the token", remedy: "Set --target to the final URL." };
  }
  return { reason: "the server rejects the request of --accounts", remedy: "Correct the file of --accounts." };
}

/** The spec's description of the error code, such as that the account does not exist. */
function meaningOf(operation: TokenOperation, response: ReceivedResponse): string | undefined {
  const { schema } = documentedResponse(operation, response.status) ?? {};
  const known = openEnumeration(errorCodeSchema(schema) ?? {})?.known ?? [];
  const descriptions: Record<string, string> = Object.assign({}, ...known.map((one) => one["x-enumDescriptions"]));
  return descriptions[shownErrorCode(response.body) ?? ""];
}
