import { isObject } from "@hwc-users/spec";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import type { ReceivedCredentials } from "./received-credentials.ts";
import { isWrong, type Secrets } from "./secrets.ts";

const USER = ["auth", "identity", "password", "user"];

/** Checks the password of a sign-in to IAM. */
export function checkIamPassword(
  { body }: ReceivedCredentials,
  { passwords }: Pick<Secrets, "passwords">,
): PrismViolation[] {
  const user = USER.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), body);
  if (!isObject(user)) return [];
  if (!isWrong(passwords, String(user["name"]), (password) => password === user["password"])) return [];
  return [createViolation(["request", "body", ...USER], "password", "The name or the password of the user is wrong")];
}
