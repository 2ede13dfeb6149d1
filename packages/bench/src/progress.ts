const started = performance.now();

/** Writes the current step to standard error. Standard output has only the tables. */
export function progress(step: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`${String(seconds).padStart(5)} s  ${step}`);
}
