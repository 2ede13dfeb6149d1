import type { HttpOperation, SignInOperationId } from "@hwc-users/spec";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { checkAccountPassword } from "./account-password.ts";
import { checkAppSignature } from "./app-signature.ts";
import { checkIamPassword } from "./iam-password.ts";
import type { ReceivedCredentials } from "./received-credentials.ts";
import { checkRequestSignature } from "./request-signature.ts";
import type { Secrets } from "./secrets.ts";

type CheckSignIn = (received: ReceivedCredentials, secrets: Secrets) => PrismViolation[];

const SIGN_IN_CHECKS: Record<SignInOperationId, CheckSignIn> = {
  signInWithAppId: checkAppSignature,
  signInWithAccount: checkAccountPassword,
  signInWithIam: checkIamPassword,
};
const signInChecks = new Map<string, CheckSignIn>(Object.entries(SIGN_IN_CHECKS));

/** Checks the credentials of a request: those of a sign-in, or else a token or a signature. */
export function checkCredentials(
  { operationId, tokenHeader, signatureHeader }: HttpOperation,
  received: ReceivedCredentials,
  secrets: Secrets,
): PrismViolation[] {
  if (tokenHeader === undefined) return signInChecks.get(operationId)?.(received, secrets) ?? [];
  const headerOf = (header: string) => String(received.headers[header.toLowerCase()] ?? "");
  const token = headerOf(tokenHeader);
  if (token !== "") {
    if (secrets.tokens?.includes(token) ?? true) return [];
    return [createViolation(["request", "header", tokenHeader], "token", `The token in ${tokenHeader} is unknown`)];
  }
  const isSigned = signatureHeader !== undefined && headerOf(signatureHeader) !== "";
  if (isSigned) return checkRequestSignature(received, secrets);
  const message =
    signatureHeader === undefined
      ? `The header ${tokenHeader} is required: it carries the token`
      : `The header ${tokenHeader} or ${signatureHeader} is required: it carries the token or the signature`;
  return [createViolation(["request", "header", tokenHeader], "token", message)];
}
