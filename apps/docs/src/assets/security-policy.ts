import { createHash } from "node:crypto";

/**
 * Returns the Content-Security-Policy of a page: files of this site only, no `eval`, no inline script except the given ones.
 *
 * @param inlineScripts The inline scripts to allow.
 */
export function securityPolicy(inlineScripts: string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    // The pages inline their styles, and Redoc adds style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // Try it can call a mock on the reader's machine.
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
