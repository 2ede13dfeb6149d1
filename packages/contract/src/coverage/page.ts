import { KINDS } from "../clauses/clause.ts";
import { type Coverage, type OperationCoverage, percent } from "./coverage.ts";

const HEADINGS = {
  request: "What may be sent",
  refusal: "What must be refused",
  answer: "What may be answered",
  example: "Named examples",
};

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { padding: .2rem 1rem .2rem 0; text-align: left; }
.missing { color: #b00020; font-weight: 600; } li { font-family: ui-monospace, monospace; font-size: .875rem; }
@media (prefers-color-scheme: dark) { body { background: #16181d; color: #e6e6e6; } .missing { color: #ff8a80; } a { color: #8ab4f8; } }
`;

/** Writes a coverage as a page that needs nothing else. */
export function coveragePage(coverage: Coverage): string {
  const { operations, seen, total } = coverage;
  const rows = operations.map(
    ({ operationId, clauses }) => `<tr><td><a href="#${operationId}">${operationId}</a></td>
${KINDS.map((kind) => `<td>${fraction(clauses.filter((clause) => clause.kind === kind))}</td>`).join("")}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Coverage of the contract</title>
<style>${STYLE}</style>
<main>
<h1>Coverage of the contract: ${percent(seen, total)}</h1>
<p>${seen} of ${total} clauses of the spec were seen to hold in requests and answers that went over the wire.</p>
<table>
<thead><tr><th scope="col">Operation</th>${KINDS.map((kind) => `<th scope="col">${HEADINGS[kind]}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table>
${operations.map(section).join("\n")}
</main>
</html>
`;
}

function section({ operationId, clauses }: OperationCoverage): string {
  const lists = KINDS.map((kind) => {
    const items = clauses
      .filter((clause) => clause.kind === kind)
      .map(({ name, seen }) =>
        seen ? `<li>✓ ${escapeHtml(name)}</li>` : `<li class="missing">✗ not seen: ${escapeHtml(name)}</li>`,
      );
    return `<h3>${HEADINGS[kind]}</h3>\n<ul>${items.join("\n")}</ul>`;
  });
  return `<h2 id="${operationId}">${operationId}</h2>\n${lists.join("\n")}`;
}

function fraction(clauses: OperationCoverage["clauses"]): string {
  return `${clauses.filter(({ seen }) => seen).length}/${clauses.length}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
