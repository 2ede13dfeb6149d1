import { checkApprovals } from "./checks/approvals.ts";
import { checkArtifacts } from "./checks/artifacts.ts";
import { checkCommands, type Scripts } from "./checks/commands.ts";
import { checkPermissions } from "./checks/permissions.ts";
import { checkPinnedActions } from "./checks/pinned-actions.ts";
import { checkRequiredInputs } from "./checks/required-inputs.ts";
import { checkTimeouts } from "./checks/timeouts.ts";
import { checkTriggers } from "./checks/triggers.ts";
import { actionlintProblems } from "./linters/actionlint.ts";
import { schemaProblems } from "./linters/schema.ts";
import { type Problem, parseWorkflow } from "./workflow.ts";

/** Returns everything that is wrong with a workflow. The house checks run only on a file that has the form of a workflow. */
export async function lintWorkflow(file: string, text: string, scripts: Scripts): Promise<Problem[]> {
  const syntax = [...(await schemaProblems(file, text)), ...actionlintProblems(file, text)];
  if (syntax.length > 0) return syntax;
  const workflow = parseWorkflow(text);
  return [
    ...checkPinnedActions(text),
    ...checkTriggers(workflow),
    ...checkPermissions(workflow),
    ...checkTimeouts(workflow),
    ...checkRequiredInputs(workflow),
    ...checkArtifacts(workflow),
    ...checkApprovals(workflow),
    ...checkCommands(workflow, scripts),
  ];
}
