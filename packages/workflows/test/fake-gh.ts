import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A command `gh` that keeps its arguments and its input, and sends nothing to GitHub. */
export interface FakeGh {
  /** The environment of a process that starts it. */
  env: NodeJS.ProcessEnv;
  /** Returns the calls: the arguments in one line, then the input. */
  readCalls(): string;
}

/** Writes the command into a folder. */
export function createFakeGh(folder: string): FakeGh {
  const bin = join(folder, "bin");
  const calls = join(folder, "calls");
  mkdirSync(bin);
  writeFileSync(calls, "");
  writeFileSync(join(bin, "gh"), '#!/bin/sh\n{ echo "gh $*"; cat; } >> "$GH_CALLS"\n', { mode: 0o755 });
  return {
    env: { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter), GH_CALLS: calls },
    readCalls: () => readFileSync(calls, "utf8"),
  };
}
