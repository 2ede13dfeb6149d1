const { env } = process;

/** The number of generated cases for each operation. */
export const CASES = Number(env["CASES"] ?? 1000);
/**
 * The seed of the generated cases. It is fixed, so that a change does not fail because of an older bug. Setting CASES
 * searches for bugs, and gets a random seed.
 */
const SEED = Number(env["SEED"] ?? (env["CASES"] === undefined ? 1 : Math.floor(Math.random() * 2 ** 31)));

if (!Number.isInteger(CASES) || CASES < 1) {
  throw new Error(`CASES is "${env["CASES"]}", not a positive whole number. Set it to a number such as CASES=1000.`);
}
if (!Number.isInteger(SEED)) {
  throw new Error(`SEED is "${env["SEED"]}", not a whole number. Set it to a number such as SEED=1.`);
}

/** The parameters for fast-check. */
export const settings = {
  numRuns: CASES,
  seed: SEED,
  ...(env["CASE_PATH"] !== undefined && { path: env["CASE_PATH"] }),
};
