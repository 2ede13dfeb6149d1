import { goalRows, type Judged } from "../goals.ts";
import { printTable } from "../table.ts";
import type { Compared, PageFigures } from "./figures.ts";
import type { Audit } from "./lighthouse.ts";

/** Prints the figures of the pages, and the goals. */
export function printPages(figures: PageFigures[], goals: Judged[]): void {
  printTable(
    "Pages of the reference, opened at a link to the first operation; × is the ratio to stock redoc",
    figures.map(({ page, firstContentfulPaint, readable, totalBlockingTime, bytes, foreign, note = "" }) => ({
      page,
      "first paint ms": show(firstContentfulPaint),
      "×": ratio(firstContentfulPaint),
      "readable ms": show(readable),
      "× ": ratio(readable),
      "blocked ms": show(totalBlockingTime),
      "×  ": ratio(totalBlockingTime),
      bytes: show(bytes),
      "×   ": ratio(bytes),
      "asked of other hosts": foreign.join(" "),
      note,
    })),
  );
  printTable("Goals of the reference page", goalRows(goals));
}

/** Prints what Lighthouse says, and the goals. */
export function printAudits(audits: Audit[], goals: Judged[]): void {
  printTable(
    "Lighthouse scores of ours",
    audits.map(({ page, device, scores, note = "" }) => ({ page, device, ...scores, note })),
  );
  printTable("Goals of Lighthouse", goalRows(goals));
}

function show(figure: Compared | undefined): string {
  return figure?.value.toFixed(0) ?? "";
}

function ratio(figure: Compared | undefined): string {
  return figure?.ratio?.value.toFixed(2) ?? "";
}
