import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { measureSizes } from "./client/size.ts";
import { measureSpeed } from "./client/speed.ts";
import { measurePages } from "./docs/pages.ts";
import { measureScores } from "./docs/scores.ts";
import type { Figure } from "./figures/figure.ts";
import { formatTable } from "./figures/table.ts";
import { measureMock } from "./mock/mock.ts";
import { type Benchmark, parseOptions } from "./options.ts";

const RESULT = new URL("../dist/bench.json", import.meta.url);

const BENCHMARKS: Record<Benchmark, (rounds: number) => Promise<Figure[]>> = {
  size: measureSizes,
  speed: measureSpeed,
  mock: measureMock,
  pages: measurePages,
  scores: measureScores,
};

// A signal alone would not run the `exit` listeners, which end the started servers.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
const results: Record<string, object> = {};
await mkdir(new URL(".", RESULT), { recursive: true });
for (const { name, rounds } of parseOptions(process.argv.slice(2))) {
  const figures = await BENCHMARKS[name](rounds);
  console.log(`\n## ${name}, rounds: ${rounds}\n\n${formatTable(figures)}`);
  results[name] = { rounds, figures };
  // After each benchmark, so that a later failure does not lose its figures.
  await writeFile(RESULT, `${JSON.stringify({ date: new Date().toISOString(), machine, results }, null, 2)}\n`);
}
