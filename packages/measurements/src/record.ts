import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison, Count } from "./figures.ts";
import type { Run } from "./run.ts";

/**
 * The records are files of the docs, which show them. In this package, a new record would run the tests of every package that
 * writes one.
 */
const FOLDER = fileURLToPath(new URL("../../../apps/docs/measurements/", import.meta.url));
/** More digits are noise. */
const DIGITS = 4;

/** The figures of each record. */
interface Figures {
  speed: Comparison;
  tests: Count;
}

/** The figures of one run. */
export interface Part<Figure> {
  run: Run;
  figures: Figure[];
}

/** A record by part. Each part has the date of the run that wrote it. */
export type RecordOf<Name extends keyof Figures> = Record<string, Part<Figures[Name]>>;

/**
 * Reads a record; an empty one if there is no file.
 *
 * @param folder Default: that of the docs.
 */
export function readRecord<Name extends keyof Figures>(name: Name, folder = FOLDER): RecordOf<Name> {
  const file = fileOf(name, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/**
 * Writes parts of a record, and leaves the others as they are.
 *
 * @throws {Error} when a figure is not a number; nothing is written then.
 *
 * @example
 * saveParts("tests", describeRun("pnpm fuzz"), { fuzz: [{ subject: "mock", value: 1000 }] });
 */
export function saveParts<Name extends keyof Figures>(
  name: Name,
  run: Run,
  parts: Record<string, Figures[Name][]>,
  folder = FOLDER,
): void {
  for (const [part, figures] of Object.entries(parts)) {
    const invalid = figures.find(({ value }) => !Number.isFinite(value));
    if (invalid) throw new Error(`${name}.json: the value of ${invalid.subject} in "${part}" is ${invalid.value}.`);
  }
  const saved = Object.entries(parts).map(([part, figures]) => [part, { run, figures }] as const);
  const record = Object.entries({ ...readRecord(name, folder), ...Object.fromEntries(saved) });
  // Sorted, so that the order of the runs does not change the file.
  const sorted = Object.fromEntries(record.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name, folder), `${JSON.stringify(sorted, round, 2)}\n`);
}

function fileOf(name: string, folder: string): string {
  return join(folder, `${name}.json`);
}

function round(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value;
}
