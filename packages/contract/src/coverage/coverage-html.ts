import { htmlEscape } from "escape-goat";
import { KINDS } from "../requirements/requirement.ts";
import { type Coverage, countCovered, type OperationCoverage, percent } from "./coverage.ts";
import { HEADINGS } from "./coverage-table.ts";

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { padding: .2rem 1rem .2rem 0; text-align: left; }
.missing { color: #b00020; font-weight: 600; } li { font-family: ui-monospace, monospace; font-size: .875rem; }
@media (prefers-color-scheme: dark) { body { background: #16181d; color: #e6e6e6; } .missing { color: #ff8a80; } a { color: #8ab4f8; } }
`;

/** Writes a coverage as an HTML page without external files. */
export function coverageHtml(coverage: Coverage): string {
  const { operations, covered, total } = coverage;
  const rows = operations.map(
    ({ operationId, requirements }) => `<tr><td><a href="#${operationId}">${operationId}</a></td>
${KINDS.map((kind) => `<td>${fraction(requirements.filter((requirement) => requirement.kind === kind))}</td>`).join("")}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Coverage of the contract</title>
<style>${STYLE}</style>
<main>
<h1>Coverage of the contract: ${percent(covered, total)}</h1>
<p>${covered} of ${total} requirements of the spec were proven by requests and responses that went over the wire.</p>
<table>
<thead><tr><th scope="col">operation</th>${KINDS.map((kind) => `<th scope="col">${HEADINGS[kind]}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody>
</table>
${operations.map(section).join("\n")}
</main>
</html>
`;
}

function section({ operationId, requirements }: OperationCoverage): string {
  const lists = KINDS.map((kind) => {
    const items = requirements
      .filter((requirement) => requirement.kind === kind)
      .map(({ name, covered }) =>
        covered ? `<li>✓ ${htmlEscape(name)}</li>` : `<li class="missing">✗ not covered: ${htmlEscape(name)}</li>`,
      );
    return `<h3>${HEADINGS[kind]}</h3>\n<ul>${items.join("\n")}</ul>`;
  });
  return `<h2 id="${operationId}">${operationId}</h2>\n${lists.join("\n")}`;
}

function fraction(requirements: OperationCoverage["requirements"]): string {
  return `${countCovered(requirements)}/${requirements.length}`;
}
