import type { Count, Part } from "@hwc-users/measurements";
import { table } from "../guides/table.ts";
import type { Language } from "../language/language.ts";
import { dayOf, describeRuns } from "./describe-run.ts";

const thousands = new Intl.NumberFormat("en");

/** The columns of a table of counts. */
export interface CountColumns {
  subject: string;
  value: string;
  /** The number in all. Default: no such column, and no share. */
  of?: string;
  /** The name of the last row, which has the sum. Default: no such row. */
  sum?: string;
}

/**
 * Writes the counts of parts, and when and where they were counted.
 *
 * @param nameOf Returns what the page calls a subject. Default: the subject as code.
 */
export function countTable(
  parts: Part<Count>[],
  { subject, value, of, sum }: CountColumns,
  language: Language,
  nameOf = (name: string) => `\`${name}\``,
): string {
  const { t } = language;
  const hasDates = new Set(parts.map(({ run }) => dayOf(run.date))).size > 1;
  const cellsOf = (count: Pick<Count, "value" | "of">) => [
    thousands.format(count.value),
    ...(of === undefined ? [] : [thousands.format(count.of ?? 0), shareOf(count)]),
  ];
  const rows = parts.flatMap(({ run, figures }) =>
    figures.map((count) => [nameOf(count.subject), ...cellsOf(count), ...(hasDates ? [dayOf(run.date)] : [])]),
  );
  const all = parts.flatMap(({ figures }) => figures);
  const total = {
    value: all.reduce((number, count) => number + count.value, 0),
    of: all.reduce((number, count) => number + (count.of ?? 0), 0),
  };
  const header = [subject, value, ...(of === undefined ? [] : [of, t("share")]), ...(hasDates ? [t("date")] : [])];
  if (sum !== undefined) rows.push([`**${sum}**`, ...cellsOf(total), ...(hasDates ? [""] : [])]);
  return `${table(header, rows)}\n\n${describeRuns(parts, language)}`;
}

/** A percentage, rounded down, so that only all of them are 100 %. */
function shareOf({ value, of = 0 }: Pick<Count, "value" | "of">): string {
  return of === 0 ? "" : `${Math.floor((value / of) * 1000) / 10} %`;
}
