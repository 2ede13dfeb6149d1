import { isObject } from "@hwc-users/spec";
import { withRequestId } from "../../echo/request-id.ts";
import { documentedResponse, successExample } from "../documented-response.ts";
import { tokenOf } from "../state-request.ts";
import type { Effect } from "./effect.ts";

/** Merges the sent fields into the user to whom the token belongs. */
export const updateMyInfo: Effect = ({ users, tokens }, request) => {
  const token = tokenOf(request) ?? "";
  const account = tokens.accountOf(token);
  if (account === undefined && !users.createsUnknown) return documentedResponse(request, "tokenRefused");

  const user = account === undefined ? users.create() : users.get({ name: account, isThirdParty: false });
  tokens.bind(token, user.userAccount);
  if (isObject(request.body)) users.merge(user, request.body);
  return withRequestId(successExample(request), request.requestId);
};
