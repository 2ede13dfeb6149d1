import type { Violation } from "../prism/violation.ts";

const LONGEST_HEADER = 8000;

/** Writes violations as JSON into a header, as many as fit. */
export function violationsHeader(violations: readonly Violation[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const violation of violations) {
    const json = escapeNonAscii(JSON.stringify(violation));
    length += json.length + 1;
    if (length > LONGEST_HEADER) break;
    parts.push(json);
  }
  return `[${parts.join(",")}]`;
}

/** A header takes only ASCII; JSON can say every character in it. */
function escapeNonAscii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
