import type { Statement } from "@hwc-users/spec";
import { joinList } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import { sourceNames } from "../reference/sources.ts";
import { table } from "./table.ts";

/** Lists the statements with another source than the operation's page: one row for each kind and each list of sources. */
export function otherSources(statements: Statement[], t: Language["t"]): string {
  const others = statements.filter(({ sources }) => sources.some((source) => source !== "page"));
  const rows = Map.groupBy(others, ({ kind, sources }) => `${kind}: ${sources.join()}`);
  return table(
    [t("statements"), t("sources"), t("about")],
    [...rows.values()].map((row) => [
      `${row.length} × ${row[0] && kindOf(row[0], t)}`,
      sourceNames(row[0]?.sources ?? [], t),
      about(row, t),
    ]),
  );
}

function kindOf({ kind }: Statement, t: Language["t"]): string {
  const kinds: Record<Statement["kind"], string> = {
    operation: t("operation"),
    server: t("server"),
    "security scheme": t("security scheme"),
    "retry policy": t("retry policy"),
    parameter: t("parameter"),
    header: t("header"),
    response: t("response"),
    field: t("field"),
    rule: t("rule"),
    default: t("default"),
    value: t("value"),
    "error code": t("error code"),
  };
  return kinds[kind];
}

/** Names the statements. The values of one enumeration and the fields of one object are counted instead. */
function about(statements: Statement[], t: Language["t"]): string {
  const subjects = Map.groupBy(statements, ({ kind, name }) => subjectOf(kind, name));
  const names = [...subjects].map(([subject, { length, 0: first }]) =>
    length > 1 ? `\`${subject}\` (${length})` : `\`${first?.name}\``,
  );
  return joinList(names, t);
}

/** Returns the enumeration of a value, or the object of a field. */
function subjectOf(kind: Statement["kind"], name: string): string {
  const [subject = name] = kind === "value" ? name.split(" ") : kind === "field" ? name.split(".") : [];
  return subject;
}
