import { createHash } from "node:crypto";
import type { ReceivedCredentials } from "./received-credentials.ts";

/**
 * The text of a request that its signature covers.
 *
 * @param signedHeaders The names of the signed headers, in lower case and in the order of the signature.
 */
export function canonicalRequest(
  { method, path, search, headers, bytes }: ReceivedCredentials,
  signedHeaders: readonly string[],
): string {
  return [
    method,
    canonicalPath(path),
    canonicalQuery(search),
    ...signedHeaders.map((name) => `${name}:${headers[name]}`),
    "",
    signedHeaders.join(";"),
    headers["x-sdk-content-sha256"] ?? sha256(bytes),
  ].join("\n");
}

/** The SHA-256 of text or bytes, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Always ends with a slash, whether or not the path does. */
function canonicalPath(path: string): string {
  return decodeURIComponent(path).replace(/\/?$/, "/").split("/").map(encode).join("/");
}

function canonicalQuery(search: string): string {
  return [...new URLSearchParams(search)]
    .sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Encodes everything but letters, digits and `-._~`. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
