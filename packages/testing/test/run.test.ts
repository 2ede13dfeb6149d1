import { expect, test } from "vitest";
import { run, runOrThrow } from "../src/index.ts";

const node = (code: string) => [process.execPath, ["-e", code]] as const;

test("run returns the exit code and both outputs", async () => {
  const result = await run(...node("console.log('out'); console.error('err'); process.exitCode = 3"));
  expect(result).toEqual({ exitCode: 3, stdout: "out\n", stderr: "err\n" });
});

test("run passes the environment and the folder, and no input", async () => {
  const code = "process.stdin.pipe(process.stdout); console.log(process.env.GREETING, process.cwd())";
  const { stdout } = await run(...node(code), { env: { GREETING: "hello" }, cwd: "/" });
  expect(stdout).toBe("hello /\n");
});

test("run returns no exit code for a command that a signal ended", async () => {
  const { exitCode } = await run(...node("process.kill(process.pid, 'SIGTERM')"));
  expect(exitCode).toBeUndefined();
});

test("run ends a command that hangs, and throws its output", async () => {
  const hanging = run(...node("console.log('started'); setInterval(() => {}, 1000)"), { timeLimit: 2000 });
  await expect(hanging).rejects.toThrow(/did not end within 2 s\. Its output:/);
});

test("run rejects a command that does not exist", async () => {
  await expect(run("no-such-command", [])).rejects.toThrow("ENOENT");
});

test("runOrThrow returns the output of a command that succeeds", async () => {
  expect(await runOrThrow(...node("console.log('done')"))).toBe("done\n");
});

test("runOrThrow throws the command, the exit code and the output of one that fails", async () => {
  const failing = runOrThrow(...node("console.log('out'); console.error('err'); process.exit(4)"));
  await expect(failing).rejects.toThrow(/node\S* -e .* ended with 4:\nout\nerr\n$/);
});
