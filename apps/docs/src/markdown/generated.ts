import type { Reference } from "../reference/model.ts";

const TABLES: Record<string, (reference: Reference) => string> = {
  "error-codes": ({ errorCodes }) =>
    table(
      ["code", "status", "service", "what it says"],
      errorCodes.map(({ code, statuses, services, meaning }) => [
        `[\`${code}\`](#${code})`,
        statuses.join(", "),
        services.join(", "),
        meaning,
      ]),
    ),
  operations: ({ operations }) =>
    table(
      ["call", "what it does", "service", "token"],
      operations.map(({ operationId, summary, service, tokenHeader }) => [
        `[${operationId}](reference.md#${operationId})`,
        summary,
        service,
        `\`${tokenHeader}\``,
      ]),
    ),
};

/**
 * Puts in the Markdown that `<!-- generated: … -->` asks for.
 *
 * @throws {Error} when it asks for something unknown.
 */
export function insertGenerated(markdown: string, reference: Reference): string {
  return markdown.replaceAll(/^<!-- generated: (.*) -->$/gm, (_, name: string) => {
    const write = TABLES[name];
    if (!write) throw new Error(`Nothing generates "${name}". Use one of ${Object.keys(TABLES).join(", ")}.`);
    return write(reference);
  });
}

function table(header: string[], rows: string[][]): string {
  const lines = [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return lines.join("\n");
}
