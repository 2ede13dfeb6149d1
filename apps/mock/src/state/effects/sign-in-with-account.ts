import { isObject } from "@hwc-users/spec";
import { documentedResponse } from "../documented-response.ts";
import type { Effect } from "./effect.ts";
import { signInToMeeting } from "./sign-in-to-meeting.ts";

/** Issues a token of the account. */
export const signInWithAccount: Effect = ({ users, tokens }, request) => {
  const { body } = request;
  const account = { name: String(isObject(body) && body["account"]), isThirdParty: false };
  if (!users.accepts(account)) return documentedResponse(request, "wrongPassword");
  return signInToMeeting(tokens, request, users.get(account));
};
