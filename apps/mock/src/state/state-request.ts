import type { MockedOperation } from "../api/example-response.ts";
import type { EchoRequest } from "../echo/echo-request.ts";
import { isThirdPartyAccount } from "../echo/renamed-fields.ts";
import type { RequestValues } from "../replies/request-values.ts";
import type { Account } from "./user-store.ts";

/** The parts of a valid request that its effect depends on. */
export interface StateRequest extends EchoRequest, RequestValues {
  operation: MockedOperation;
}

/** Returns the token of a request; undefined if it has none. */
export function tokenOf({ operation: { tokenHeader }, headers }: StateRequest): string | undefined {
  const token = tokenHeader === undefined ? undefined : headers[tokenHeader];
  return token === undefined ? undefined : String(token);
}

/** Returns an account that a request names, of the kind that its query has. */
export function accountOf({ parameters }: StateRequest, name: string): Account {
  return { name, isThirdParty: isThirdPartyAccount(parameters.get("accountType")) };
}
