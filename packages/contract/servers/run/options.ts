import { parseArgs } from "node:util";

/** What to run. */
export interface ZooOptions {
  seeds: readonly number[];
  /** Whether a kind and a name, such as `tokens: updateUser accepts any token`, match `--only`. */
  isWanted(name: string): boolean;
}

/** Reads `--seeds 20` and `--only "^tokens: updateUser"`. */
export function readOptions(args: string[]): ZooOptions {
  const { values } = parseArgs({
    args,
    options: { seeds: { type: "string", default: "20" }, only: { type: "string", default: "" } },
  });
  const count = Number(values.seeds);
  if (!Number.isInteger(count) || count < 1) {
    throw new Error(`--seeds is "${values.seeds}". Use the number of seeds, such as 20.`);
  }
  const pattern = new RegExp(values.only, "i");
  return {
    seeds: Array.from({ length: count }, (_, index) => index + 1),
    isWanted: (name) => pattern.test(name),
  };
}
