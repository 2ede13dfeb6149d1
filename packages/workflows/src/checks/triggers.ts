import type { Problem, Workflow } from "../workflow.ts";

/** Events that run with write permissions and secrets on what a stranger sends. */
const DANGEROUS = ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"];

/** No workflow runs with the repository's rights on the code or text of a stranger. */
export function checkTriggers({ on }: Workflow): Problem[] {
  const events = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);
  return events
    .filter((event) => DANGEROUS.includes(event))
    .map((event) => ({
      location: "on",
      message: `${event} gives strangers the repository's rights. Use pull_request.`,
    }));
}
