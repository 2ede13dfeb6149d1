import { run } from "./run.ts";

const { stdout, stderr } = process;
process.exitCode = await run(process.argv.slice(2), process.env, {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  ...(stderr.isTTY && { progress: (text: string) => stderr.write(`${text}\n`) }),
});
