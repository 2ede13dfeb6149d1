import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Coverage } from "./coverage.ts";
import { coveragePage } from "./page.ts";

const folder = new URL("../../dist/report/", import.meta.url);

/** Writes a coverage for people and for programs, and returns where the one for people is. */
export function writeReports(coverage: Coverage): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("coverage.json", folder), `${JSON.stringify(coverage, null, 2)}\n`);
  const page = new URL("coverage.html", folder);
  writeFileSync(page, coveragePage(coverage));
  return relative(process.cwd(), fileURLToPath(page));
}
