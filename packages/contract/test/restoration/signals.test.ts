import { fileURLToPath } from "node:url";
import { type RunningProcess, startProcess } from "@hwc-users/testing";
import { expect, onTestFinished, test } from "vitest";
import { FAST, writeAccounts } from "../command/run-command.ts";
import { ENV, NAMED } from "./accounts.ts";
import { type Intervene, startStoreServer } from "./start-store-server.ts";

const main = fileURLToPath(new URL("../../src/command/main.ts", import.meta.url));

/** Throws an error with the token that nothing catches, as a defect in an event listener would. */
const CRASH_AT_SIGUSR2 = 'process.on("SIGUSR2", () => { throw new TypeError("no " + process.env.HWC_ACCESS_TOKEN); })';

const ONE_OPERATION = ["--operation", "updateMyInfo"];

/** Runs the command as a process. */
async function runProcess(intervene: (child: RunningProcess) => Intervene, options: string[] = []) {
  let child: RunningProcess | undefined;
  let decide: Intervene | undefined;
  const server = await startStoreServer((request) => {
    if (child) decide ??= intervene(child);
    return decide?.(request);
  });
  const before = server.snapshot();
  const args = [
    "--target",
    server.url,
    "--allow-writes",
    "--accounts",
    writeAccounts(NAMED),
    "--cases",
    "0",
    ...FAST,
    ...options,
  ];
  const nodeOptions = ["--conditions=@hwc-users/source", "--import", `data:text/javascript,${CRASH_AT_SIGUSR2}`];
  child = startProcess(process.execPath, [...nodeOptions, main, ...args], {
    env: { ...process.env, ...ENV },
  });
  onTestFinished(() => child?.stop());
  onTestFinished(server.close);
  const end = await child.ended;
  return { ...end, ...child.output, before, after: server.snapshot() };
}

/** Calls a function once, at the first request after a change of the accounts. */
function atChange(act: () => void, intervention?: ReturnType<Intervene>): Intervene {
  let isDone = false;
  return ({ isChanged }) => {
    if (isDone || !isChanged) return undefined;
    isDone = true;
    act();
    return intervention;
  };
}

test.for(["SIGINT", "SIGTERM", "SIGHUP"] as const)("accounts are byte-identical after %s", async (signal) => {
  const { exitCode, stdout, stderr, before, after } = await runProcess(({ child }) =>
    atChange(() => child.kill(signal), { reply: "hang" }),
  );
  expect(after).toBe(before);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Interrupted: restoring the accounts.");
  expect(stdout).toContain("The run is incomplete. The run was interrupted.");
});

test("accounts are byte-identical after an error that nothing catches", async () => {
  const { exitCode, stdout, stderr, before, after } = await runProcess(({ child }) =>
    atChange(() => child.kill("SIGUSR2"), { reply: "hang" }),
  );
  expect(after).toBe(before);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("TypeError: no [token]\n");
  expect(stdout).toContain("The run is incomplete.");
});

test("a second signal ends the process at once", async () => {
  let isInterrupted = false;
  const { exitCode, signal, stdout } = await runProcess((running) => ({ isChanged }) => {
    if (isInterrupted) {
      // The first request of the restoration.
      running.child.kill("SIGINT");
      return { reply: "hang" };
    }
    if (!isChanged) return undefined;
    isInterrupted = true;
    running.child.kill("SIGINT");
    return { reply: "hang" };
  });
  expect({ exitCode, signal, stdout }).toEqual({ exitCode: null, signal: "SIGINT", stdout: "" });
});

test("accounts are byte-identical after the standard output is closed", async () => {
  const { stderr, before, after } = await runProcess(
    ({ child }) => atChange(() => child.stdout?.destroy()),
    ONE_OPERATION,
  );
  expect(after).toBe(before);
  expect(stderr).toContain("updateMyInfo: restoring the values of --accounts");
});

test("accounts are byte-identical after the standard error is closed", async () => {
  const { stdout, before, after } = await runProcess(
    ({ child }) => atChange(() => child.stderr?.destroy()),
    ONE_OPERATION,
  );
  expect(after).toBe(before);
  expect(stdout).toContain("no violations");
});
