import { isObject } from "@hwc-users/spec";
import type { PrismViolation } from "../api/prism-violation.ts";
import { authorizationViolation, type ReceivedCredentials } from "./received-credentials.ts";
import { isWrong, type Secrets } from "./secrets.ts";

const FORMAT = /^Basic ([a-z\d+/]+={0,2})$/i;

/** Checks the account and the password of a sign-in with an account. */
export function checkAccountPassword(
  { headers, body }: ReceivedCredentials,
  { passwords }: Pick<Secrets, "passwords">,
): PrismViolation[] {
  const [, base64 = ""] = FORMAT.exec(headers.authorization ?? "") ?? [];
  const pair = Buffer.from(base64, "base64").toString();
  // An account has no colon; a password may have some.
  const colon = pair.indexOf(":");
  if (colon < 1) {
    return [authorizationViolation("format", "The header Authorization must be Basic <base64 of account:password>")];
  }
  const account = pair.slice(0, colon);
  if (isObject(body) && body["account"] !== account) {
    return [authorizationViolation("account", "The account in Authorization must be the account in the body")];
  }
  if (!isWrong(passwords, account, (password) => password === pair.slice(colon + 1))) return [];
  return [authorizationViolation("password", "The account or the password is wrong")];
}
