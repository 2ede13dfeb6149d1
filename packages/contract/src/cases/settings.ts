/** How many cases an operation gets, and the seed that they come from: the environment has it, to repeat a run. */
export const CASES = Number(process.env["CASES"] ?? 1000);
const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));

if (!Number.isInteger(CASES) || CASES < 1) throw new Error("CASES is not a number of cases. Write CASES=1000.");
if (!Number.isInteger(SEED)) throw new Error("SEED is not a whole number. Write SEED=1.");

/** What fast-check is given; a run that fails prints the command that repeats it. */
export const settings = {
  numRuns: CASES,
  seed: SEED,
  ...(process.env["CASE_PATH"] !== undefined && { path: process.env["CASE_PATH"] }),
};
