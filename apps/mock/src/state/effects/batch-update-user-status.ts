import { withRequestId } from "../../echo/request-id.ts";
import { documentedResponse, successExample } from "../documented-response.ts";
import { accountOf } from "../state-request.ts";
import type { Effect } from "./effect.ts";

/**
 * Sets the status of each account in the list, or of none if one is unknown. No source states whether the service changes the
 * other accounts.
 */
export const batchUpdateUserStatus: Effect = ({ users }, request) => {
  const { parameters, body, requestId } = request;
  const accounts = Array.isArray(body) ? body.map((name) => accountOf(request, String(name))) : [];
  if (!accounts.every(users.accepts)) return documentedResponse(request, "accountNotFound");

  const status = Number(parameters.get("value"));
  for (const account of accounts) users.change(users.get(account), { status });
  return withRequestId(successExample(request), requestId);
};
