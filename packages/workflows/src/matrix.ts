import type { Job } from "./workflow.ts";

const MATRIX_VALUE = /\$\{\{ matrix\.(\w+) \}\}/;

/** Replaces the values of a job's matrix in a command. Returns one command for each value. */
export function expandMatrix(command: string, job: Job): string[] {
  const { include = [], ...lists } = job.strategy?.matrix ?? {};
  const [expression, key = ""] = MATRIX_VALUE.exec(command) ?? [];
  const values = [lists[key] ?? [], ...include.map((entry) => entry[key] ?? [])].flat();
  if (expression === undefined || values.length === 0) return [command];
  return values.flatMap((value) => expandMatrix(command.replaceAll(expression, String(value)), job));
}
