import type { Rule } from "../context/rules.ts";
import { isSendable } from "../credentials/is-sendable.ts";
import type { Signer } from "../credentials/signer.ts";
import { canonicalPath, canonicalQuery } from "./canonical-url.ts";
import { checkCredentials } from "./sign-in-options.ts";
import { hmacSha256, sha256, webCrypto } from "./web-crypto.ts";

const ALGORITHM = "SDK-HMAC-SHA256";

/** A key with a blank or a line break was not copied correctly. No header could carry it. */
const isKey: Rule = (value) => isSendable(value) || "text of visible ASCII characters without blanks";

/** Options of {@link signRequests}. */
export interface SignRequestsOptions {
  /** The access key ID (AK). */
  accessKey: string;
  /** The secret access key (SK). It is not sent. */
  secretKey: string;
  /** The security token that belongs to temporary access keys. */
  securityToken?: string | undefined;
}

/**
 * Creates a signer that signs requests with an access key (AK/SK), with the algorithm `SDK-HMAC-SHA256`. The vendor recommends
 * it for Workspace instead of a token. It signs all headers of the client, the path, the query and the body. A signature
 * contains the time: the service rejects it if this machine's clock is more than 15 minutes wrong.
 *
 * @throws {RequestError} if a key is not text or contains blanks, or Web Crypto is missing.
 * @example
 * const signer = signRequests({ accessKey, secretKey });
 * const workspace = createWorkspaceClient({ signer, region: "cn-north-4" });
 */
export function signRequests(options: SignRequestsOptions): Signer {
  checkCredentials("signRequests", options, ["accessKey", "secretKey"], ["securityToken"], isKey, {});
  const { accessKey, secretKey, securityToken } = options;
  const subtle = webCrypto("signRequests");

  return async ({ method, url: address, headers: given, body = "" }) => {
    const url = new URL(address);
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const added = { "x-sdk-date": date, ...(securityToken && { "x-security-token": securityToken }) };
    const { authorization: _, ...others } = given;
    // Iterating over Headers trims the values and sorts the names. `fetch` adds the host by itself.
    const headers = [...new Headers({ host: url.host, ...others, ...added })];
    const lines = headers.map(([name, value]) => `${name}:${value}`);
    const names = headers.map(([name]) => name).join(";");
    const bodyHash = await sha256(subtle, body);
    const canonical = [method, canonicalPath(url), canonicalQuery(url), ...lines, "", names, bodyHash].join("\n");
    const text = [ALGORITHM, date, await sha256(subtle, canonical)].join("\n");
    const signature = await hmacSha256(subtle, secretKey, text);
    const authorization = `${ALGORITHM} Access=${accessKey}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...added, authorization };
  };
}
