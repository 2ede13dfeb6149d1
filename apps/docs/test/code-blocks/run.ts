import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Block } from "./read-blocks.ts";

/** How a script ended. */
interface Ending {
  exitCode: number | null;
  /** What it wrote, to both streams, in the order in which a terminal would show it. */
  output: string;
}

/** Whether there is a curl. In CI a missing one is a failure: running it then says so. */
export const hasCurl =
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "curl"))) ||
  process.env["CI"] !== undefined;

const preload = new URL("answered-by.ts", import.meta.url).href;
const vitest = fileURLToPath(new URL("vitest.mjs", import.meta.resolve("vitest/package.json")));
const LONGEST_RUN = 25_000;
/** One file needs no process of its own, which saves half of the time. */
const VITEST_OPTIONS = ["--pool=threads", "--no-isolate", `--testTimeout=${LONGEST_RUN}`];

/**
 * Whether a block can be run. What a shell is given runs as it stands, so only what is known to do no harm is: calls of curl,
 * and samples, which hold nothing else.
 */
export function isRunnable({ language, code, sample }: Block): boolean {
  if (language !== "sh") return language === "ts";
  return sample !== undefined || code.split("\n").every((line) => /^( |curl |export |#|$)/.test(line));
}

/**
 * Runs a script as its reader would, except that one server answers whatever it calls.
 *
 * @param url Where that server listens.
 */
export async function run(file: string, cwd: string, url: string): Promise<Ending> {
  const folder = mkdtempSync(join(tmpdir(), "run-"));
  const log = join(folder, "log");
  const { hostname, port } = new URL(url);
  // The empty host and port stand for all. The meter is seen only where the output goes to a file, as it does here.
  writeFileSync(join(folder, ".curlrc"), `connect-to = "::${hostname}:${port}"\nno-progress-meter\n`);
  const stream = openSync(log, "w");
  try {
    const [command, ...words] = commandFor(file, cwd);
    const script = spawn(command, words, {
      cwd,
      env: {
        PATH: process.env["PATH"],
        NODE_OPTIONS: `--import=${preload}`,
        CURL_HOME: folder,
        ANSWERED_BY: url,
        HWC_BASE_URL: "http://127.0.0.1:4010",
        HWC_TOKEN: "any-token",
      },
      stdio: ["ignore", stream, stream],
      timeout: LONGEST_RUN,
      killSignal: "SIGKILL",
    });
    const [exitCode] = (await once(script, "exit")) as [number | null];
    return { exitCode, output: readFileSync(log, "utf8") };
  } finally {
    closeSync(stream);
    rmSync(folder, { recursive: true });
  }
}

function commandFor(file: string, cwd: string): [string, ...string[]] {
  if (file.endsWith(".sh")) return ["sh", "-eu", file];
  if (file.endsWith(".test.ts")) return [process.execPath, vitest, "run", ...VITEST_OPTIONS, "--root", cwd, file];
  return [process.execPath, file];
}
