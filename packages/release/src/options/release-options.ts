import { parseArgs } from "node:util";

/** The options of the command, by what it does. */
export type ReleaseOptions =
  | { command: "help" }
  | { command: "rehearse"; out: string | undefined; scope: string | undefined; keep: boolean }
  | { command: "announce"; folder: string; registry: string | undefined };

export const HELP = `pnpm release --rehearse [--out <folder>] [--scope <scope>] [--keep]
  Builds, checks, installs, runs and upgrades the release of the commit that is checked out, on this machine.
  --out <folder>     where to write the tarballs, their hashes and SBOMs, and the report, if all is well
  --scope <scope>    renames the scope of the packages in the rehearsal, such as @example
  --keep             keeps the temporary folder

pnpm release --announce <folder> [--registry <url>]
  Checks that the registry has the tarballs of the folder, and switches release.json and the instructions.
  --registry <url>   the registry (default: that of npm's configuration)`;

/** @throws {Error} when the options make no sense; the message has the help. */
export function parseReleaseOptions(args: readonly string[]): ReleaseOptions {
  const { rehearse, announce, out, scope, keep, registry, help } = parse(args);
  if (help) return { command: "help" };
  if (rehearse && announce === undefined && registry === undefined)
    return { command: "rehearse", out, scope, keep: keep ?? false };
  if (announce !== undefined && !rehearse && out === undefined && scope === undefined && keep === undefined)
    return { command: "announce", folder: announce, registry };
  throw new Error(`These options do not belong together: ${args.join(" ") || "none"}.\n\n${HELP}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        rehearse: { type: "boolean" },
        announce: { type: "string" },
        out: { type: "string" },
        scope: { type: "string" },
        keep: { type: "boolean" },
        registry: { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}
