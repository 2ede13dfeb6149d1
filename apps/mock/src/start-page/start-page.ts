import { namedFaults } from "@hwc-users/faults";
import { type CompiledOperation, definitionOf } from "../api/operation.ts";
import type { MockOptions } from "../server/options.ts";
import { curl } from "./curl.ts";

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  pre { overflow-x: auto; padding: .75rem; border: 1px solid #8886; border-radius: .25rem }
  td, th { text-align: left; padding: .15rem 1.5rem .15rem 0; vertical-align: top }
`;

/** Writes the page that tells a person how to use the mock. */
export function startPage(
  operations: readonly CompiledOperation[],
  { faults, upstream }: MockOptions,
  baseUrl: string,
): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The mock of Huawei Cloud user accounts</title>
<style>${STYLE}</style>
<h1>The mock of Huawei Cloud user accounts</h1>
<p>It checks each request against the spec. ${
    upstream
      ? `It passes requests on to <code>${escapeHtml(upstream)}</code>, and names what breaks the spec on the way there and back.`
      : "It answers with the examples below. The first of an operation comes without asking; any other with its header."
  }</p>
${operations.map((operation) => section(operation, baseUrl, upstream === undefined)).join("\n")}
${faults ? faultsSection() : ""}
</html>
`;
}

function section(compiled: CompiledOperation, baseUrl: string, mocks: boolean): string {
  const { operationId, method, path, answers } = compiled;
  const { operation } = definitionOf(compiled);
  const rows = answers.map(({ status, example, summary }) => {
    const header = `Prefer: code=${status}${example ? `, example=${example}` : ""}`;
    return `<tr><td>${status}</td><td><code>${escapeHtml(header)}</code></td><td>${escapeHtml(summary ?? "without a body")}</td></tr>`;
  });
  return `<h2 id="${escapeHtml(operationId)}">${escapeHtml(operationId)}</h2>
<p>${escapeHtml(operation.summary)}: <code>${escapeHtml(`${method} ${path}`)}</code></p>
<pre>${escapeHtml(curl(operation, baseUrl))}</pre>
${mocks ? `<table>${rows.join("\n")}</table>` : ""}`;
}

function faultsSection(): string {
  const rows = Object.entries(namedFaults).map(
    ([name, { summary }]) => `<tr><td><code>Prefer: fault=${name}</code></td><td>${escapeHtml(summary)}</td></tr>`,
  );
  return `<h2 id="faults">Faults</h2>\n<table>${rows.join("\n")}</table>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
