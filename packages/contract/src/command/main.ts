import { interruptionOf } from "./interruption.ts";
import { runContract } from "./run-contract.ts";

const { stdout, stderr } = process;
const error = (text: string) => void stderr.write(text);

// A closed stream must not end the run before the accounts are restored.
stderr.on("error", () => {});
stdout.on("error", ({ message }) => {
  error(`The report cannot be written to the standard output: ${message}.\n`);
  process.exitCode = 2;
});

const interruption = interruptionOf(process, () => {
  error("Interrupted: restoring the accounts. Press Ctrl-C again to end at once, without that.\n");
});

process.exitCode = await runContract(
  process.argv.slice(2),
  process.env,
  { out: (text) => void stdout.write(text), error, progress: (line) => error(`${line}\n`) },
  { interruption },
);
