// Rehearses a release, or switches the repository once it is published. `--help` prints the options.
import { stopCommands } from "../commandline/commands.ts";
import { HELP, parseReleaseOptions } from "../options/release-options.ts";
import { announce } from "../publish/announce.ts";
import { rehearse } from "../rehearsal/rehearse.ts";

try {
  const options = parseReleaseOptions(process.argv.slice(2));
  if (options.command === "help") {
    console.log(HELP);
  } else if (options.command === "announce") {
    console.log(announce(options));
  } else {
    // The running step fails then, and the rehearsal removes its files.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stopCommands);
    process.exitCode = (await rehearse(options)) ? 0 : 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
