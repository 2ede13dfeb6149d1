import type { Reference } from "../reference/model.ts";

const TABLES: Record<string, (reference: Reference, markdown: string) => string> = {
  "error-codes": ({ errorCodes }, markdown) => {
    const missing = errorCodes.filter(({ code }) => !markdown.split("\n").includes(`### ${code}`));
    if (missing.length > 0) {
      const headings = missing.map(({ code }) => `"### ${code}"`).join(", ");
      throw new Error(`No section describes an error code of the table. Add ${headings}.`);
    }
    return table(
      ["code", "status", "service", "meaning"],
      errorCodes.map(({ code, statuses, services, meaning }) => [
        `[\`${code}\`](#${code})`,
        statuses.join(", "),
        services.join(", "),
        meaning,
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
};

/**
 * Replaces each line `<!-- generated: … -->` by the table that it names.
 *
 * @throws {Error} when no table has that name, or an error code of a table has no section; the message lists the names.
 */
export function insertTables(markdown: string, reference: Reference): string {
  return markdown.replaceAll(/^<!-- generated: (.*) -->$/gm, (_, name: string) => {
    const write = TABLES[name];
    if (!write) throw new Error(`There is no generated table "${name}". Use one of ${Object.keys(TABLES).join(", ")}.`);
    return write(reference, markdown);
  });
}

function table(header: string[], rows: string[][]): string {
  const lines = [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}
