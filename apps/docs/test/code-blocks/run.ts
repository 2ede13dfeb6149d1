import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type NeedsProgram, needsCurl, needsGo, needsJava, needsPhp, needsPython } from "@hwc-users/testing";
import type { Block } from "./read-blocks.ts";

/** The programs that run the code of a language. Node runs the others. */
export const programs: Record<string, NeedsProgram> = {
  sh: needsCurl,
  python: needsPython,
  java: needsJava,
  go: needsGo,
  php: needsPhp,
};

/** How a script ended. */
interface ScriptResult {
  exitCode: number | null;
  /** The output of both streams, in the order of a terminal. */
  output: string;
}

/** Ends only a script that hangs: far above the time that a busy machine needs, in milliseconds. */
const HANG_LIMIT = 240_000;

const preload = new URL("redirect-requests.ts", import.meta.url).href;
const vitest = fileURLToPath(new URL("vitest.mjs", import.meta.resolve("vitest/package.json")));
/** A single test file needs no process of its own, which halves the time. */
const VITEST_OPTIONS = ["--pool=threads", "--no-isolate"];

/** Java compiles the file at each start: for so short a program, the second compiler and a collector with threads double the time. */
const SHORT_RUN = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];

/**
 * Whether a block can run. A shell runs the code unchanged, so only harmless code is allowed: calls of curl, and samples, which
 * contain nothing else.
 */
export function isRunnable({ language, code, sample }: Block): boolean {
  if (language !== "sh") return ["ts", "python", "java", "go", "php"].includes(language);
  return sample !== undefined || code.split("\n").every((line) => /^( |curl |export |#|$)/.test(line));
}

/**
 * Runs a script as its reader would, but sends all requests to one server. A script in Go or PHP must read `HWC_BASE_URL`.
 *
 * @param url The address of that server.
 * @throws {Error} when the script hangs; the message has its output.
 */
export async function run(file: string, cwd: string, url: string, limit = HANG_LIMIT): Promise<ScriptResult> {
  const folder = mkdtempSync(join(tmpdir(), "run-"));
  const log = join(folder, "log");
  const { hostname, port } = new URL(url);
  // The empty host and port match every request. The output goes to a file, where curl would show its progress meter.
  writeFileSync(join(folder, ".curlrc"), `connect-to = "::${hostname}:${port}"\nno-progress-meter\n`);
  const stream = openSync(log, "w");
  try {
    const [command, ...args] = commandOf(file, cwd, url);
    const script = spawn(command, args, {
      cwd,
      env: {
        PATH: process.env["PATH"],
        NODE_OPTIONS: `--conditions=@hwc-users/source --import=${preload}`,
        CURL_HOME: folder,
        TARGET_SERVER: url,
        // Only for Python: curl would use it too, and then not the address above.
        ...(file.endsWith(".py") && { http_proxy: url }),
        // Go and PHP use no proxy for this machine.
        ...(/\.(go|php)$/.test(file) && { HWC_BASE_URL: url }),
        // The official SDK writes into this folder. Go's build cache is in the real one.
        HOME: file.endsWith(".go") ? homedir() : folder,
      },
      stdio: ["ignore", stream, stream],
      timeout: limit,
      killSignal: "SIGKILL",
    });
    const [exitCode] = (await once(script, "exit")) as [number | null];
    const output = readFileSync(log, "utf8");
    if (script.killed) throw new Error(`${file} did not end within ${limit / 1000} s. Its output:\n${output}`);
    return { exitCode, output };
  } finally {
    closeSync(stream);
    rmSync(folder, { recursive: true });
  }
}

function commandOf(file: string, cwd: string, url: string): [string, ...string[]] {
  if (file.endsWith(".sh")) return ["sh", "-eu", file];
  if (file.endsWith(".py")) return ["python3", file];
  if (file.endsWith(".java")) return ["java", ...SHORT_RUN, ...proxyOptions(url), file];
  if (file.endsWith(".go")) return ["go", "run", file];
  if (file.endsWith(".php")) return ["php", file];
  if (file.endsWith(".test.ts")) return [process.execPath, vitest, "run", ...VITEST_OPTIONS, "--root", cwd, file];
  return [process.execPath, file];
}

/** A server that gets the requests as the proxy of Java sees the address of the example. */
function proxyOptions(url: string): string[] {
  const { hostname, port } = new URL(url);
  return [`-Dhttp.proxyHost=${hostname}`, `-Dhttp.proxyPort=${port}`, "-Dhttp.nonProxyHosts="];
}
