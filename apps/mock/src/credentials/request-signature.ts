import { createHmac } from "node:crypto";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { canonicalRequest, sha256 } from "./canonical-request.ts";
import { authorizationViolation, type ReceivedCredentials } from "./received-credentials.ts";
import { isWrong, type Secrets } from "./secrets.ts";

const ALGORITHM = "SDK-HMAC-SHA256";
const FORMAT = new RegExp(
  `^${ALGORITHM} Access=([^\\s,]+), ?SignedHeaders=([^\\s,]+), ?Signature=([0-9a-f]{64})$`,
  "i",
);
const DATE = /^\d{8}T\d{6}Z$/;

/** Checks the signature of a request that is signed with an access key (AK) and its secret key (SK). */
export function checkRequestSignature(
  received: ReceivedCredentials,
  { secretKeys }: Pick<Secrets, "secretKeys">,
): PrismViolation[] {
  const { headers } = received;
  const [, accessKey = "", names = "", signature] = FORMAT.exec(headers.authorization ?? "") ?? [];
  if (signature === undefined) {
    const format = `${ALGORITHM} Access=<access key>, SignedHeaders=<names>, Signature=<64 hexadecimal digits>`;
    return [authorizationViolation("format", `The header Authorization must be ${format}`)];
  }
  const date = String(headers["x-sdk-date"]);
  if (!DATE.test(date)) {
    const message = "The header X-Sdk-Date must be the time of the signature, as YYYYMMDDTHHMMSSZ";
    return [createViolation(["request", "header", "X-Sdk-Date"], "format", message)];
  }
  const signedHeaders = names.toLowerCase().split(";");
  if (signedHeaders.some((name) => headers[name] === undefined)) {
    return [authorizationViolation("signedHeaders", "The request lacks a header that SignedHeaders lists. Send it")];
  }
  const matches = (secretKey: string) => {
    const text = [ALGORITHM, date, sha256(canonicalRequest(received, signedHeaders))].join("\n");
    return createHmac("sha256", secretKey).update(text).digest("hex") === signature.toLowerCase();
  };
  if (!isWrong(secretKeys, accessKey, matches)) return [];
  const message = "The signature does not match the request, or the access key is unknown";
  return [authorizationViolation("signature", message)];
}
