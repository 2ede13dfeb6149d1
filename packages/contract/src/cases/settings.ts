const { env } = process;

/** How many cases an operation gets. */
export const CASES = Number(env["CASES"] ?? 1000);
/**
 * The seed that the cases come from. The same commit always gets the same ones, so that no change fails for what another one
 * broke; whoever asks for a number of cases is looking for faults, and gets new ones.
 */
const SEED = Number(env["SEED"] ?? (env["CASES"] === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)));

if (!Number.isInteger(CASES) || CASES < 1) throw new Error("CASES is not a number of cases. Write CASES=1000.");
if (!Number.isInteger(SEED)) throw new Error("SEED is not a whole number. Write SEED=1.");

/** What fast-check is given; a run that fails prints the command that repeats it. */
export const settings = {
  numRuns: CASES,
  seed: SEED,
  ...(env["CASE_PATH"] !== undefined && { path: env["CASE_PATH"] }),
};
