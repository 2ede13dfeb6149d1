import { createHash } from "node:crypto";

/** The code that stands in the pages themselves. */
export interface InlineCode {
  style: string;
  inlineScript: string;
}

/**
 * Returns the Content-Security-Policy of all pages: files of this site only, no `eval`, no inline code except the given one.
 * Requests may also go to this machine, for a mock server that runs there.
 */
export function securityPolicy({ style, inlineScript }: InlineCode): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashOf(inlineScript)}`,
    // Redoc fills an empty style element with CSSOM calls.
    `style-src ${hashOf(style)} ${hashOf("")}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    // Try it can call a mock on the reader's machine.
    "connect-src 'self' http://127.0.0.1:* http://localhost:*",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
