/** The result of one run. */
export interface Result {
  kind: string;
  name: string;
  /** Whether a wrong server was named, or a right server conforms. */
  isPassed: boolean;
  /** Whether the accounts are as before; undefined when nothing can read them. */
  isRestored: boolean | undefined;
}

/** Writes one line for each kind, and one for each server that did not pass in all runs. */
export function resultTable(results: readonly Result[]): string {
  const kinds = Map.groupBy(results, ({ kind }) => kind);
  const rows = [...kinds].map(([kind, ofKind]) => {
    const servers = [...Map.groupBy(ofKind, ({ name }) => name).values()];
    const counts = [
      servers.length,
      servers.filter((runs) => runs.every(({ isPassed }) => isPassed)).length,
      servers.filter((runs) => runs.every(({ isRestored }) => isRestored !== false)).length,
    ];
    return rowOf(kind, counts);
  });
  return [rowOf("kind", ["servers", "passed", "restored"]), ...rows, ...failureLines(results)].join("\n");
}

function rowOf(kind: string, cells: readonly (number | string)[]): string {
  return kind.padEnd(24) + cells.map((cell) => `${cell}`.padStart(10)).join("");
}

function failureLines(results: readonly Result[]): string[] {
  const failed = results.filter(({ isPassed, isRestored }) => !isPassed || isRestored === false);
  const byServer = Map.groupBy(failed, ({ kind, name }) => `${kind}: ${name}`);
  return [...byServer].map(([server, runs]) => {
    const missed = runs.filter(({ isPassed }) => !isPassed).length;
    return `✗ ${server}: ${missed > 0 ? `not passed in ${missed} runs` : `not restored in ${runs.length} runs`}`;
  });
}
