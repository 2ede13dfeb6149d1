import { type Figure, figureRow, goalRows, type Judged } from "../goals.ts";
import { printTable } from "../table.ts";
import type { Compared, MockFigures } from "./figures.ts";
import type { GeneratorFigures } from "./generators.ts";

interface Measured {
  figures: MockFigures[];
  generators: GeneratorFigures[];
  /** What the machine gives to a process for each processor, by what it gives to one. */
  scaling: Figure;
  goals: Judged[];
}

/** Prints the figures of all mocks, one table for each document, and the goals. */
export function printMocks({ figures, generators, scaling, goals }: Measured): void {
  for (const operations of new Set(figures.map((each) => each.operations))) {
    printTable(
      `Mocks with ${operations} operations; × is the ratio to prism mock`,
      figures
        .filter((each) => each.operations === operations)
        .map(({ mock, throughput, p50, p99, start, memory, note = "" }) => ({
          mock,
          "requests/s": show(throughput),
          "×": ratio(throughput),
          "p50 ms": show(p50, 1),
          "× ": ratio(p50),
          "p99 ms": show(p99, 1),
          "×  ": ratio(p99),
          "start ms": show(start),
          "×   ": ratio(start),
          "memory MB": show(memory && { value: memory.value / 1e6 }),
          "×    ": ratio(memory),
          note: note.slice(0, 120),
        })),
    );
  }
  printTable(
    "Load generators, to see what they leave of the processors",
    generators.map(({ generator, mock, throughput, cpu }) => ({
      mock,
      generator,
      "requests/s": throughput.toFixed(0),
      "generator's CPU µs/request": cpu.toFixed(1),
    })),
  );
  const machine = "requests a second, processes that share nothing: one per core to one";
  printTable("Goals of the mock", [...goalRows(goals), figureRow(machine, scaling)]);
}

function show(figure: { value: number } | undefined, digits = 0): string {
  return figure ? figure.value.toFixed(digits) : "";
}

function ratio(figure: Compared | undefined): string {
  return figure?.ratio ? figure.ratio.value.toFixed(2) : "";
}
