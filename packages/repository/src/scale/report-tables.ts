import type { BuildReport, StepReport } from "./build-report.ts";
import { formatTable } from "./format-table.ts";
import type { Series } from "./growth.ts";
import type { BundleSize } from "./programs.ts";

/** Formats the reports of three sizes of the spec as Markdown tables: one for each kind of cost. */
export function reportTables(reports: readonly BuildReport[]): string {
  const sizes = reports.map(({ size }) => `${size.operations}`);
  const tables = [
    formatTable(
      "time in s",
      sizes,
      stepRows(reports, ({ time }) => time),
    ),
    formatTable(
      "processor time in s",
      sizes,
      stepRows(reports, ({ processorTime }) => processorTime),
    ),
    formatTable(
      "peak memory in MB",
      sizes,
      stepRows(reports, ({ memory }) => memory),
    ),
    formatTable("output in kB", sizes, stepRows(reports, ({ output }) => output / 1000).filter(hasOutput)),
    formatTable("bundle in kB", sizes, [
      clientRow(reports, "minified"),
      clientRow(reports, "gzipped"),
      functionRow(reports, "minified"),
      functionRow(reports, "gzipped"),
    ]),
  ];
  return tables.join("\n\n");
}

function stepRows(reports: readonly BuildReport[], value: (step: StepReport) => number): Series[] {
  const names = new Set(reports.flatMap(({ steps }) => steps.map(({ name }) => name)));
  return [...names].map((name) => {
    const points = reports.flatMap(({ size, steps }) =>
      steps.filter((step) => step.name === name).map((step) => ({ operations: size.operations, value: value(step) })),
    );
    return { name, points };
  });
}

function hasOutput({ points }: Series): boolean {
  return points.some(({ value }) => value > 0);
}

function clientRow(reports: readonly BuildReport[], kind: keyof BundleSize): Series {
  const points = reports.map(({ operationsOfClient, client }) => ({
    operations: operationsOfClient,
    value: client[kind] / 1000,
  }));
  return { name: `one client (${points.map(({ operations }) => operations).join(", ")} operations), ${kind}`, points };
}

function functionRow(reports: readonly BuildReport[], kind: keyof BundleSize): Series {
  const points = reports.map((report) => ({ operations: report.size.operations, value: report.function[kind] / 1000 }));
  return { name: `one function, ${kind}`, points };
}
