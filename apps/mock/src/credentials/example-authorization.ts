import { exampleArguments, type HttpOperation, isObject } from "@hwc-users/spec";

/** The `Authorization` header of a sign-in in the right format, which passes while the mock has no secrets. */
export function exampleAuthorization(operation: HttpOperation): { Authorization?: string } {
  const { body } = exampleArguments(operation);
  if (!isObject(body)) return {};
  if (operation.operationId === "signInWithAppId") {
    return { Authorization: `HMAC-SHA256 signature=${"0".repeat(64)},access=${base64(`${body["appId"]}`)}` };
  }
  if (operation.operationId === "signInWithAccount") {
    return { Authorization: `Basic ${base64(`${body["account"]}:any-password`)}` };
  }
  return {};
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
