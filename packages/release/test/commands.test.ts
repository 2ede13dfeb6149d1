import { expect, test } from "vitest";
import { runCommand, startCommand } from "../src/commandline/commands.ts";

const cwd = import.meta.dirname;
const node = (program: string) => [process.execPath, ["-e", program]] as const;

test("a failed command reports its output", async () => {
  const run = runCommand(...node("console.error('broken'); process.exitCode = 3"), { cwd });
  await expect(run).rejects.toThrow(/ended with 3:\nbroken/);
});

test("a command that hangs ends, with what it started", async () => {
  const child =
    "require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' })";
  const run = runCommand(...node(child), { cwd, timeLimit: 1000 });
  // Its child has the same output: the run ends only once both have ended.
  await expect(run).rejects.toThrow(/did not end within 1 s/);
});

test("a started command that ends too early reports its output", async () => {
  const started = startCommand(...node("console.log('no port')"), { cwd });
  await expect(started.waitFor(/listening/)).rejects.toThrow(/before its output matched \/listening\/:\nno port/);
});

test("a started command is found by its output, and stopped", async () => {
  const started = startCommand(...node("console.log('port 80'); setInterval(() => {}, 1e6)"), { cwd });
  expect((await started.waitFor(/port (\d+)/))[1]).toBe("80");
  await started.stop();
  await expect(started.waitFor(/never/)).rejects.toThrow(/ended with SIGKILL/);
});
