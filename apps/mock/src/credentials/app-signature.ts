import { createHmac } from "node:crypto";
import { isObject } from "@hwc-users/spec";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { authorizationViolation, type ReceivedCredentials } from "./received-credentials.ts";
import { isWrong, type Secrets } from "./secrets.ts";

// Older SDKs leave out the access part, and one writes the signature in capitals.
const FORMAT = /^HMAC-SHA256 signature=([0-9a-f]{64})(?:, ?access=([a-z\d+/]+={0,2}))?$/i;

/** Checks the signature of a sign-in with an app ID. With the keys of the apps, checks that it has not expired too. */
export function checkAppSignature(
  { headers, body }: ReceivedCredentials,
  { appKeys }: Pick<Secrets, "appKeys">,
): PrismViolation[] {
  const [, signature, access] = FORMAT.exec(headers.authorization ?? "") ?? [];
  if (signature === undefined) {
    const format = "HMAC-SHA256 signature=<64 hexadecimal digits>,access=<base64 of the app ID>";
    return [authorizationViolation("format", `The header Authorization must be ${format}`)];
  }
  if (!isObject(body)) return [];
  const { appId, expireTime } = body;
  if (access !== undefined && Buffer.from(access, "base64").toString() !== appId) {
    return [
      authorizationViolation("access", "The access part of Authorization must be the base64 of the body's appId"),
    ];
  }
  const matches = (appKey: string) =>
    signedTexts(body).some(
      (text) => createHmac("sha256", appKey).update(text).digest("hex") === signature.toLowerCase(),
    );
  if (isWrong(appKeys, String(appId), matches)) {
    const parts = "appId:userId:expireTime:nonce, or appId:corpId:userId:expireTime:nonce";
    const message = `The signature does not match, or the app ID is unknown. Sign ${parts} with the app's key`;
    return [authorizationViolation("signature", message)];
  }
  // Without keys, the examples of the spec must pass, which have expired.
  if (!appKeys || expireTime === 0 || Number(expireTime) * 1000 > Date.now()) return [];
  const message = "The signature has expired: expireTime is in the past. Sign again with a later one";
  return [createViolation(["request", "body", "expireTime"], "expired", message)];
}

/** The apps of service providers sign the corpId too, even an empty one. A missing field is an empty part. */
function signedTexts({ appId, corpId, userId, expireTime, nonce }: Record<string, unknown>): string[] {
  const withCorporation = [appId, corpId, userId, expireTime, nonce].join(":");
  return corpId ? [withCorporation] : [withCorporation, [appId, userId, expireTime, nonce].join(":")];
}
