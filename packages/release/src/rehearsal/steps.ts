/** How one step of the rehearsal ended. */
interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** What the step found, a line each. */
  notes: string[];
  /** The error of a failed step. */
  error?: string;
}

/** Runs steps one after the other and keeps their results. */
export interface Steps {
  results: readonly StepResult[];
  /**
   * Runs a step. If it fails, the rehearsal goes on, so that one run shows all problems.
   *
   * @param work Receives a function that adds a line to the report.
   * @returns The result of the work; undefined if it failed.
   */
  run<Result>(name: string, work: (note: (line: string) => void) => Promise<Result>): Promise<Result | undefined>;
  /** Runs a step without which the others make no sense. If it fails, this throws {@link StepFailed}. */
  require<Result>(name: string, work: (note: (line: string) => void) => Promise<Result>): Promise<Result>;
}

/** A required step failed. Its result has the error. */
export class StepFailed extends Error {}

/** @param write Receives each line of the log when it is known. */
export function createSteps(write: (line: string) => void): Steps {
  const results: StepResult[] = [];

  async function perform<Result>(name: string, work: (note: (line: string) => void) => Promise<Result>) {
    const start = performance.now();
    const result: StepResult = { name, ok: false, seconds: 0, notes: [] };
    results.push(result);
    try {
      const value = await work((line) => result.notes.push(line));
      result.ok = true;
      return { value };
    } catch (error) {
      result.error = error instanceof Error ? error.message : String(error);
      return undefined;
    } finally {
      result.seconds = (performance.now() - start) / 1000;
      for (const line of linesOf(result)) write(line);
    }
  }

  return {
    results,
    async run(name, work) {
      return (await perform(name, work))?.value;
    },
    async require(name, work) {
      const done = await perform(name, work);
      if (!done) throw new StepFailed(name);
      return done.value;
    },
  };
}

function linesOf({ name, ok, seconds, notes, error }: StepResult): string[] {
  const title = `${ok ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`;
  return [title, ...notes, ...(error?.split("\n") ?? [])].map((line, index) => (index === 0 ? line : `    ${line}`));
}
