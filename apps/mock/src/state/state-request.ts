import type { MockedOperation } from "../api/example-response.ts";
import type { EchoRequest } from "../echo/echo-request.ts";
import { isThirdPartyAccount } from "../echo/renamed-fields.ts";
import type { RequestContext } from "../pipeline/request-context.ts";
import { type RequestValues, readParameters } from "../replies/request-values.ts";
import type { Account } from "./user-store.ts";

/** The parts of a valid request that its effect depends on. */
export interface StateRequest extends EchoRequest, RequestValues {
  operation: MockedOperation;
}

/** Creates the request that an effect gets. */
export function createStateRequest(
  { path, search, headers, requestId }: RequestContext,
  operation: MockedOperation,
  body: unknown,
): StateRequest {
  return {
    operation,
    headers,
    body,
    requestId,
    // Most requests need no parameters, so they are read when one does.
    get parameters() {
      return readParameters(operation, path, search);
    },
  };
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
