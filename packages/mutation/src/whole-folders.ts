import { parseArgs } from "node:util";

const WHOLE_FOLDER = /^src\/(?<folder>[\w-]+)\/\*\*\/\*\.ts$/;

/**
 * Lists the folders of the client's `src` that a run mutates as a whole; undefined stands for all.
 *
 * @param args The arguments for Stryker, such as `--mutate "src/call/**\/*.ts"`.
 */
export function wholeFolders(args: string[]): string[] | undefined {
  const { mutate } = parseArgs({
    args,
    options: { mutate: { type: "string", short: "m" } },
    strict: false,
  }).values;
  if (typeof mutate !== "string") return undefined;
  return mutate.split(",").flatMap((pattern) => WHOLE_FOLDER.exec(pattern)?.groups?.["folder"] ?? []);
}
