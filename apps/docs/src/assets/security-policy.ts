import { createHash } from "node:crypto";

/**
 * What a page may load and run: only what this site serves, no `eval`, no script in the page but the ones given.
 *
 * @param inlineScripts The scripts that stand in the page.
 */
export function securityPolicy(inlineScripts: string[]): string {
  const hashes = inlineScripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    // Styles stand in the page, and Redoc adds its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
