import { describeRun, saveParts } from "@hwc-users/measurements";
import { BENCHMARKS } from "./benchmarks.ts";
import { formatTable } from "./figures/table.ts";
import { commandOf, parseOptions } from "./options.ts";

// A signal alone would not run the `exit` listeners, which end the started servers.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

for (const benchmark of parseOptions(process.argv.slice(2))) {
  const { name, rounds } = benchmark;
  const run = describeRun(commandOf(benchmark));
  const figures = await BENCHMARKS[name].measure(rounds);
  console.log(`\n## ${name}, rounds: ${rounds}\n\n${formatTable(figures)}`);
  // After each benchmark, so that a later failure does not lose its figures.
  saveParts("speed", run, { [name]: figures });
}
