import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Mock } from "@hwc-users/mock";
import { startProcess, startTestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startRightServer } from "./right-server.ts";
import { FAST, runCommand, TOKENS } from "./run-command.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const MAIN = fileURLToPath(new URL("../../src/command/main.ts", import.meta.url));
const CONDITIONS = "--conditions=@hwc-users/source";

/** A server that accepts each request without a token. */
async function startLenientServer(): Promise<string> {
  const server = await startTestServer((_, response) => response.end());
  onTestFinished(server.close);
  return server.url;
}

describe("a closed standard output, as of `| head`,", () => {
  /** Runs the command, and closes its standard output at once. */
  async function runClosed(args: string[]) {
    const child = spawn(process.execPath, [CONDITIONS, MAIN, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.destroy();
    const error = text(child.stderr);
    const [code] = await once(child, "close");
    return { code, error: await error };
  }

  test("does not change the exit code of a server that conforms", async () => {
    const { code, error } = await runClosed(["--target", mock.url, ...FAST]);
    expect(error).not.toMatch(/EPIPE|cannot be written/);
    expect(code).toBe(0);
  });

  test("does not change the exit code of violations", async () => {
    const { code, error } = await runClosed(["--target", await startLenientServer(), ...FAST]);
    expect(error).not.toMatch(/EPIPE|cannot be written/);
    expect(code).toBe(1);
  });

  test("does not change the exit code of the help", async () => {
    expect(await runClosed(["--help"])).toEqual({ code: 0, error: "" });
  });
});

describe("a crash", () => {
  const secret = Object.values(TOKENS)[0] ?? "";

  test.for([
    ["an exception", "throw new Error(process.env.HWC_ACCESS_TOKEN)"],
    ["an unhandled rejection", "Promise.reject(new Error(process.env.HWC_ACCESS_TOKEN))"],
  ] as const)("by %s ends the run, and is exit code 2", async ([, code]) => {
    // The crash comes with a signal, which is sent when the server has a request.
    const preload = `data:text/javascript,process.on("SIGUSR2",()=>{${encodeURIComponent(code)}})`;
    const requested = Promise.withResolvers<void>();
    const server = await startTestServer(() => requested.resolve());
    onTestFinished(server.close);
    const args = ["--import", preload, CONDITIONS, MAIN, "--target", server.url, ...FAST];
    const env = { ...process.env, ...TOKENS, HWC_ACCESS_TOKEN: secret };
    const command = startProcess(process.execPath, args, { env });
    onTestFinished(command.stop);
    await requested.promise;
    command.child.kill("SIGUSR2");
    expect(await command.ended).toEqual({ exitCode: 2, signal: null });
    expect(command.output.stderr).toMatch(
      /^The command failed because of a defect in it\. Please report it, with these lines:\nError: \[token\]\n {4}at/m,
    );
    expect(command.output.stdout).toContain("The run is incomplete.");
    expect(command.output.stdout + command.output.stderr).not.toContain(secret);
  });

  test("before the run is exit code 2", async () => {
    const { code, out, error } = await runCommand(["--target", mock.url, ...FAST], TOKENS, {
      clock: {
        now() {
          throw new TypeError(`no ${secret}`);
        },
        wait: async () => {},
        timeout: () => new AbortController().signal,
      },
    });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toMatch(/^The command failed because of a defect in it\..*\nTypeError: no \[token\]\n {4}at /);
  });
});

test("a server that is unreachable in the middle of a run is exit code 2, with one line", async () => {
  let requests = 0;
  const server = await startTestServer((_, response) => {
    requests++;
    if (requests === 3) response.on("close", () => void server.close());
    response.writeHead(401, { connection: "close" }).end();
  });
  const { code, out, error } = await runCommand(["--target", server.url, ...FAST]);
  expect(code).toBe(2);
  expect(error).toBe("The server is unreachable: ECONNREFUSED. Check --target.\n");
  expect(out).toContain("The run is incomplete.");
  expect(out).not.toContain("a response to every request");
  expect(requests).toBe(3);
});

test("a server that closes each connection is exit code 1", async () => {
  const server = await startTestServer((_, response) => response.destroy());
  onTestFinished(server.close);
  const { code, out } = await runCommand(["--target", server.url, ...FAST]);
  expect(code).toBe(1);
  expect(out).toContain("✗ a response to every request: the server closed the connection (ECONNRESET)");
});
