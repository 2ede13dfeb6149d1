import type { ServerResponse } from "node:http";
import type { IPrismDiagnostic } from "@stoplight/prism-core";

const LONGEST_HEADER = 8000;

interface Violations {
  input: IPrismDiagnostic[];
  output: IPrismDiagnostic[];
}

/** Names in a header, as Prism's own server does, what is wrong with the request and with the answer. */
export function addViolations(reply: ServerResponse, { input, output }: Violations): void {
  const violations = [
    ...input.map((violation) => named("request", violation)),
    ...output.map((violation) => named("response", violation)),
  ];
  if (violations.length === 0) return;
  const json = JSON.stringify(violations);
  reply.setHeader("sl-violations", escapeNonAscii(json).slice(0, LONGEST_HEADER));
}

function named(side: "request" | "response", { path = [], code, message }: IPrismDiagnostic) {
  return { location: [side, ...path], severity: "Error", code, message };
}

/** A header takes only ASCII; JSON can say every character in it. */
function escapeNonAscii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
