const started = performance.now();

/** Writes what is measured now to standard error; standard output holds only the tables. */
export function progress(step: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`${String(seconds).padStart(5)} s  ${step}`);
}
