import { secretsOf } from "../accounts/secrets.ts";
import { crashText } from "../errors/crash-text.ts";
import { createRedact } from "../http/redact.ts";
import { interruptionOf } from "./interruption.ts";
import { runContract } from "./run-contract.ts";

const { stdout, stderr } = process;
const error = (text: string) => void stderr.write(text);

// A closed stream must not end the run before the accounts are restored.
stderr.on("error", () => {});
stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  // The reader wants no more, such as `head`.
  if (code === "EPIPE") return;
  error(`The report cannot be written to the standard output: ${message}.\n`);
  process.exitCode = 2;
});

const interruption = interruptionOf(process, {
  onSignal() {
    error("Interrupted: restoring the accounts. Press Ctrl-C again to end at once, without that.\n");
  },
  onCrash(crash) {
    error(createRedact(secretsOf(process.env))(crashText(crash)));
    process.exitCode = 2;
  },
});

const exitCode = await runContract(
  process.argv.slice(2),
  process.env,
  { out: (text) => void stdout.write(text), error, progress: (line) => error(`${line}\n`) },
  { interruption },
);
process.exitCode ??= exitCode;
