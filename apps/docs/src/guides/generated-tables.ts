import type { Reference } from "../reference/model.ts";
import { SOURCES, sourceNames } from "../reference/sources.ts";
import { describePage } from "../reference/wording.ts";
import { otherSources } from "./other-sources.ts";
import { table } from "./table.ts";

const TABLES: Record<string, (reference: Reference, markdown: string) => string> = {
  "error-codes": ({ errorCodes }, markdown) => {
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
  operations: ({ operations }) =>
    table(
      ["operation", "summary", "service", "token header"],
      operations.map(({ operationId, summary, service, tokenHeader }) => [
        `[${operationId}](reference.md#${operationId})`,
        summary,
        service,
        `\`${tokenHeader}\``,
      ]),
    ),
  "vendor-pages": ({ operations }) =>
    table(
      ["operation", "page"],
      operations.map(({ operationId, page }) => [`[${operationId}](reference.md#${operationId})`, describePage(page)]),
    ),
  "source-counts": ({ statements }) =>
    table(
      ["label", "source", "statements"],
      Object.entries(SOURCES).map(([source, { label, meaning }]) => [
        label,
        meaning,
        String(statements.filter(({ sources }) => sources.some((word) => word === source)).length),
      ]),
    ),
  "other-sources": ({ statements }) => otherSources(statements),
};

/**
 * Replaces each line `<!-- generated: … -->` by the table that it names.
 *
 * @throws {Error} when no table has that name; the message lists the names.
 */
export function insertTables(markdown: string, reference: Reference): string {
  return markdown.replaceAll(/^<!-- generated: (.*) -->$/gm, (_, name: string) => {
    const write = TABLES[name];
    if (!write) throw new Error(`There is no generated table "${name}". Use one of ${Object.keys(TABLES).join(", ")}.`);
    return write(reference, markdown);
  });
}
