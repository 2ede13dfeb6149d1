import { isObject } from "@hwc-users/spec";
import type { Fields } from "../../echo/fields.ts";
import type { Effect } from "./effect.ts";
import { signInToMeeting } from "./sign-in-to-meeting.ts";

/**
 * Issues a token of the user, or of the default administrator if the request names no user. The service registers an unknown
 * user, so the option for unknown users does not matter here.
 */
export const signInWithAppId: Effect = ({ users, tokens }, request) => {
  const sent = isObject(request.body) ? request.body : {};
  const { userId } = sent;
  const user = userId
    ? users.get({ name: String(userId), isThirdParty: true }, registeredFields(sent))
    : users.administrator();
  return signInToMeeting(tokens, request, user);
};

function registeredFields({ userName, userEmail, userPhone, deptCode }: Fields): Fields {
  const fields = { name: userName, email: userEmail, phone: userPhone, deptCode };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
