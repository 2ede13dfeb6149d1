import { afterEach, expect, test } from "vitest";
import { type RunningProcess, startProcess } from "../src/index.ts";

let running: RunningProcess;
afterEach(() => running.stop());

const start = (code: string) => {
  running = startProcess(process.execPath, ["-e", code]);
  return running;
};
const FOREVER = "setInterval(() => {}, 1000);";

test("waitFor returns a match in the output of either stream", async () => {
  const { waitFor } = start(`console.log("first 1"); console.error("second 2"); ${FOREVER}`);
  expect((await waitFor(/second (\d)/))[1]).toBe("2");
  expect((await waitFor(/first (\d)/))[1]).toBe("1");
});

test("waitFor finds a line that arrives in two parts", async () => {
  const { waitFor } = start(`process.stdout.write("rea"); setTimeout(() => console.log("dy"), 50); ${FOREVER}`);
  await waitFor(/rea/);
  expect((await waitFor(/ready/))[0]).toBe("ready");
});

test("waitFor throws the output of a process that ends before", async () => {
  const { waitFor } = start("console.error('port in use'); process.exit(5)");
  await expect(waitFor(/ready/)).rejects.toThrow(/ended with 5 before its output matched \/ready\/:\nport in use/);
});

test("stop ends the process", async () => {
  const { stop, ended, waitFor } = start(`console.log("ready"); ${FOREVER}`);
  await waitFor(/ready/);
  await stop();
  expect(await ended).toEqual({ exitCode: null, signal: "SIGKILL" });
});

test("waitFor rejects when the command does not exist", async () => {
  const missing = startProcess("no-such-command", []);
  await expect(missing.waitFor(/ready/)).rejects.toThrow("ENOENT");
});
