const started = performance.now();

/** Says on standard error what is measured now, so that standard output holds the tables alone. */
export function progress(step: string): void {
  const seconds = Math.round((performance.now() - started) / 1000);
  console.error(`${String(seconds).padStart(5)} s  ${step}`);
}
