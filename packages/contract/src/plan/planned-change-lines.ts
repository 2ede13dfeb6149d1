import type { PlannedChange } from "./planned-changes.ts";

/** Describes what a run changes, with names of fields and without their values. */
export function plannedChangeLines(changes: readonly PlannedChange[]): string[] {
  return changes.flatMap(({ operationId, accounts, restored, omitted, invented }) => [
    `${operationId} changes ${accounts.join(", ")}: ${restored.join(", ")}. They end with the values of --accounts.`,
    ...(omitted.length === 0
      ? []
      : [
          `  Not restored if the server resets omitted fields: ${omitted.join(", ")}. Name them in --accounts to restore them.`,
        ]),
    ...(invented.length === 0 ? [] : [`  Not removed if the server creates missing accounts: ${invented.join(", ")}.`]),
  ]);
}
