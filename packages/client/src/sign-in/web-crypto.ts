import { RequestError } from "../errors/errors.ts";
import { newCallInfo } from "../observability/call-event.ts";

const encoder = new TextEncoder();

/**
 * Returns Web Crypto.
 *
 * @param creator The name of the public function that was called, for error messages.
 * @throws {RequestError} on a page that was not loaded over https or from localhost: browsers disable Web Crypto there.
 */
export function webCrypto(creator: string): SubtleCrypto {
  const { subtle } = crypto;
  if (subtle) return subtle;
  throw new RequestError(newCallInfo(creator), "crypto.subtle needs https");
}

/** Returns the SHA-256 hash of a text, in lower-case hex digits. */
export async function sha256(subtle: SubtleCrypto, text: string): Promise<string> {
  return toHex(await subtle.digest("SHA-256", encoder.encode(text)));
}

/** Returns the HMAC-SHA256 of a text, in lower-case hex digits. */
export async function hmacSha256(subtle: SubtleCrypto, key: string, text: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return toHex(await subtle.sign("HMAC", imported, encoder.encode(text)));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
