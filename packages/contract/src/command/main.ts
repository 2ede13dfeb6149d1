import { runContract } from "./run-contract.ts";

const { stdout, stderr } = process;
process.exitCode = await runContract(process.argv.slice(2), process.env, {
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  ...(stderr.isTTY && { progress: (text: string) => stderr.write(`${text}\n`) }),
});
