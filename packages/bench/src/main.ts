import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { measureClient } from "./client/measure.ts";
import { measureDocs } from "./docs/measure.ts";
import { measureMock } from "./mock/measure.ts";
import { type Part, readOptions } from "./options.ts";

const RESULT = new URL("../dist/bench.json", import.meta.url);

// Only then do the `exit` listeners run, which end what was started.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

const options = readOptions(process.argv.slice(2));
const wants = (...parts: Part[]) => parts.some((part) => options.parts.has(part));
const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
const result: Record<string, unknown> = { date: new Date().toISOString(), machine, rounds: options.rounds };

if (wants("size", "latency", "heap")) await keep("client", measureClient(options));
if (wants("mock")) await keep("mock", measureMock(options));
if (wants("pages", "lighthouse")) await keep("docs", measureDocs(options));

/** Writes what there is so far, so that a later part that fails does not take it along. */
async function keep(subject: string, measured: Promise<object>): Promise<void> {
  result[subject] = await measured;
  await mkdir(new URL(".", RESULT), { recursive: true });
  await writeFile(RESULT, `${JSON.stringify(result, null, 2)}\n`);
}
