import { listAllStatements, type Statement } from "@hwc-users/spec";
import { joinList } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import { measurementTables } from "../measurements/tables.ts";
import { readErrorCodes } from "../reference/error-codes.ts";
import type { References } from "../reference/model.ts";
import { describeSources, sourceNames } from "../reference/sources.ts";
import { describePage } from "../reference/wording.ts";
import { controlOperations } from "./control-operations.ts";
import { otherSources } from "./other-sources.ts";
import { table } from "./table.ts";

interface TableContext extends Language {
  references: References;
  /** The guide that has the table. */
  markdown: string;
}

const TABLES: Record<string, (context: TableContext) => string> = {
  "error-codes": ({ references, markdown, t }) => {
    const hasSection = (code: string) => markdown.split("\n").includes(`### ${code}`);
    return table(
      [t("code"), t("status"), t("service"), t("meaning"), t("source")],
      readErrorCodes(references.flatMap(({ operations }) => operations)).map(
        ({ code, statuses, services, meaning, sources }) => [
          hasSection(code) ? `[\`${code}\`](#${code})` : `\`${code}\``,
          joinList(statuses, t),
          joinList(services, t),
          meaning,
          sourceNames(sources, t),
        ],
      ),
    );
  },
  operations: ({ references: [{ operations }], t }) =>
    table(
      [t("operation"), t("summary"), t("service")],
      operations.map((operation) => [
        `[${operation.operationId}](reference.md#${operation.operationId})`,
        operation.summary,
        operation.service,
      ]),
    ),
  "control-operations": controlOperations,
  "vendor-pages": ({ references, t }) =>
    table(
      [t("operation"), t("page")],
      references.flatMap((reference) =>
        reference.operations.map(({ operationId, page }) => [
          `[${operationId}](${reference.page}.md#${operationId})`,
          describePage(page, t),
        ]),
      ),
    ),
  "source-counts": ({ references, t }) =>
    table(
      [t("label"), t("source"), t("statements")],
      Object.entries(describeSources(t)).map(([source, { label, meaning }]) => [
        label,
        meaning,
        String(statementsOf(references).filter(({ sources }) => sources.some((word) => word === source)).length),
      ]),
    ),
  ...measurementTables,
  "other-sources": ({ references, t }) => otherSources(statementsOf(references), t),
};

function statementsOf(references: References): Statement[] {
  return listAllStatements(references.map(({ bundle }) => bundle));
}

/**
 * Replaces each line `<!-- generated: … -->` by the table that it names.
 *
 * @throws {Error} when no table has that name; the message lists the names.
 */
export function insertTables(markdown: string, references: References, language: Language): string {
  return markdown.replaceAll(/^<!-- generated: (.*) -->$/gm, (_, name: string) => {
    const write = TABLES[name];
    if (!write) throw new Error(`There is no generated table "${name}". Use one of ${Object.keys(TABLES).join(", ")}.`);
    return write({ ...language, references, markdown });
  });
}
