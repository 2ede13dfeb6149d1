import type { ReceivedRequest } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";

/** Matches code that accepts any certificate, so that anyone between the reader and the service receives the token. */
const ANY_CERTIFICATE =
  /--insecure|\s-[a-z]*k\s|rejectUnauthorized|REJECT_UNAUTHORIZED|CERT_NONE|unverified|verify=False/im;

/** Whether code accepts any certificate. */
export function acceptsAnyCertificate(code: string): boolean {
  return ANY_CERTIFICATE.test(code);
}

const tokenHeaders = new Set(operations.map(({ tokenHeader }) => tokenHeader.toLowerCase()));

/** Lists the requests with the token of another service, which must not receive it. */
export function requestsWithOtherToken(requests: readonly ReceivedRequest[]): string[] {
  return requests.flatMap(({ operationId, headers }) => {
    const own = operations.find((operation) => operation.operationId === operationId)?.tokenHeader.toLowerCase();
    const others = Object.keys(headers).filter((header) => tokenHeaders.has(header) && header !== own);
    return others.map((header) => `${operationId} with ${header}`);
  });
}

/** Lists the requests that enable an account. The text of a guide describes accounts that are disabled, or stay as they are. */
export function requestsThatEnable(requests: readonly ReceivedRequest[]): string[] {
  return requests.flatMap(({ operationId, path, body }) => {
    const { disabled }: { disabled?: unknown } = Object(body);
    return disabled === false || path.endsWith("/status/0") ? `${operationId} ${path}` : [];
  });
}

/** Lists the requests for other hosts than this machine. A reader who pastes the code must not call the real service. */
export function requestsToOtherHosts(requests: readonly ReceivedRequest[]): string[] {
  return requests.flatMap(({ operationId, headers: { host } }) =>
    String(host).startsWith("127.0.0.1:") ? [] : `${operationId} at ${host}`,
  );
}

/** Whether code calls the service with the official SDK. The block below it shows the same with our client. */
export function usesOfficialSdk(code: string): boolean {
  return code.includes('from "@huaweicloud/');
}

/** Returns what both clients must send in the same way. */
export function withoutHeaders({ method, path, query, body }: ReceivedRequest) {
  return { method, path, query, body };
}
