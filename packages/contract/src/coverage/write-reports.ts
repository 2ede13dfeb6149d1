import { mkdirSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Coverage } from "./coverage.ts";
import { coverageHtml } from "./coverage-html.ts";

const folder = new URL("../../dist/report/", import.meta.url);

/** Writes a coverage as HTML and as JSON, and returns the path of the HTML file. */
export function writeReports(coverage: Coverage): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("coverage.json", folder), `${JSON.stringify(coverage, null, 2)}\n`);
  const html = new URL("coverage.html", folder);
  writeFileSync(html, coverageHtml(coverage));
  return relative(process.cwd(), fileURLToPath(html));
}
