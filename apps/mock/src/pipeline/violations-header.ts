import type { PrismViolation } from "../api/prism-violation.ts";

const MAX_HEADER_LENGTH = 8000;

/** Writes violations as JSON for a header, as many as fit. */
export function violationsHeader(violations: readonly PrismViolation[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const violation of violations) {
    const json = escapeNonAscii(JSON.stringify(violation));
    length += json.length + 1;
    if (length > MAX_HEADER_LENGTH) break;
    parts.push(json);
  }
  return `[${parts.join(",")}]`;
}

/** Headers are ASCII; JSON can escape any other character. */
function escapeNonAscii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
