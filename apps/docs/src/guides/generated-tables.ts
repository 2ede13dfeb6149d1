import control from "@hwc-users/mock/control.json" with { type: "json" };
import { listAllStatements, type Statement } from "@hwc-users/spec";
import type { References } from "../reference/model.ts";
import { SOURCES, sourceNames } from "../reference/sources.ts";
import { describeCredentials, describePage } from "../reference/wording.ts";
import { otherSources } from "./other-sources.ts";
import { table } from "./table.ts";

const TABLES: Record<string, (references: References, markdown: string) => string> = {
  "error-codes": ([{ errorCodes }], markdown) => {
    const hasSection = (code: string) => markdown.split("\n").includes(`### ${code}`);
    return table(
      ["code", "status", "service", "meaning", "source"],
      errorCodes.map(({ code, statuses, services, meaning, sources }) => [
        hasSection(code) ? `[\`${code}\`](#${code})` : `\`${code}\``,
        statuses.join(", "),
        services.join(", "),
        meaning,
        sourceNames(sources),
      ]),
    );
  },
  operations: ([{ operations }]) =>
    table(
      ["operation", "summary", "service", "credentials"],
      operations.map((operation) => [
        `[${operation.operationId}](reference.md#${operation.operationId})`,
        operation.summary,
        operation.service,
        describeCredentials(operation),
      ]),
    ),
  "control-operations": () =>
    table(
      ["request", "operation", "what it does"],
      Object.entries(control.paths).flatMap(([path, item]) =>
        Object.entries(item).flatMap(([method, operation]) =>
          "summary" in operation
            ? [[`\`${method.toUpperCase()} ${path}\``, operation.operationId, operation.summary]]
            : [],
        ),
      ),
    ),
  "vendor-pages": (references) =>
    table(
      ["operation", "page"],
      references.flatMap((reference) =>
        reference.operations.map(({ operationId, page }) => [
          `[${operationId}](${reference.page}.md#${operationId})`,
          describePage(page),
        ]),
      ),
    ),
  "source-counts": (references) =>
    table(
      ["label", "source", "statements"],
      Object.entries(SOURCES).map(([source, { label, meaning }]) => [
        label,
        meaning,
        String(statementsOf(references).filter(({ sources }) => sources.some((word) => word === source)).length),
      ]),
    ),
  "other-sources": (references) => otherSources(statementsOf(references)),
};

function statementsOf(references: References): Statement[] {
  return listAllStatements(references.map(({ bundle }) => bundle));
}

/**
 * Replaces each line `<!-- generated: … -->` by the table that it names.
 *
 * @throws {Error} when no table has that name; the message lists the names.
 */
export function insertTables(markdown: string, references: References): string {
  return markdown.replaceAll(/^<!-- generated: (.*) -->$/gm, (_, name: string) => {
    const write = TABLES[name];
    if (!write) throw new Error(`There is no generated table "${name}". Use one of ${Object.keys(TABLES).join(", ")}.`);
    return write(references, markdown);
  });
}
