import type { Statement } from "@hwc-users/spec";
import type { Language } from "../language/language.ts";
import { sourceNames } from "../reference/sources.ts";
import { table } from "./table.ts";

/** Lists the statements with another source than the operation's page: one row for each kind and each list of sources. */
export function otherSources(statements: Statement[], t: Language["t"]): string {
  const others = statements.filter(({ sources }) => sources.some((source) => source !== "page"));
  const rows = Map.groupBy(others, ({ kind, sources }) => `${kind}: ${sourceNames(sources)}`);
  return table(
    [t("statements"), t("sources"), t("about")],
    [...rows.values()].map((row) => [
      `${row.length} × ${row[0]?.kind}`,
      sourceNames(row[0]?.sources ?? []),
      about(row),
    ]),
  );
}

/** Names the statements. The values of one enumeration and the fields of one object are counted instead. */
function about(statements: Statement[]): string {
  const subjects = Map.groupBy(statements, ({ kind, name }) => subjectOf(kind, name));
  return [...subjects]
    .map(([subject, { length, 0: first }]) => (length > 1 ? `\`${subject}\` (${length})` : `\`${first?.name}\``))
    .join(", ");
}

/** Returns the enumeration of a value, or the object of a field. */
function subjectOf(kind: Statement["kind"], name: string): string {
  const [subject = name] = kind === "value" ? name.split(" ") : kind === "field" ? name.split(".") : [];
  return subject;
}
