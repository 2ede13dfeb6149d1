import { namedFaults } from "@hwc-users/faults/portable";
import { htmlEscape } from "escape-goat";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import { CONTROL_PATH } from "../control/control-path.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { curl } from "./curl.ts";

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  pre { overflow-x: auto; padding: .75rem; border: 1px solid #8886; border-radius: .25rem }
  td, th { text-align: left; padding: .15rem 1.5rem .15rem 0; vertical-align: top }
  p code { overflow-wrap: anywhere }
  table { display: block; overflow-x: auto }
`;

/** The HTML of the start page, which lists the operations and how to call them. */
export function startPage(operations: readonly CompiledOperation[], options: MockOptions, baseUrl: string): string {
  const { faults, upstream } = options;
  const sections = (listed: readonly CompiledOperation[]) =>
    listed.map((operation) => section(operation, baseUrl, upstream === undefined)).join("\n");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The mock of Huawei Cloud user accounts</title>
<style>${STYLE}</style>
<h1>The mock of Huawei Cloud user accounts</h1>
<p>It validates each request against the spec. ${
    upstream
      ? `It forwards requests to <code>${htmlEscape(upstream)}</code>, and reports the violations of both directions.`
      : "It responds with the examples below: by default with the first one of an operation, and with any other one if the request has its header."
  }</p>
${featureList(options)}
<h2 id="operations">Operations</h2>
${sections(operations.filter(({ isSignIn }) => !isSignIn))}
<h2 id="signing-in">Signing in</h2>
<p>These calls get the tokens that the operations need. The commands pass if the mock has no keys and passwords.</p>
${sections(operations.filter(({ isSignIn }) => isSignIn))}
${faults ? faultsSection() : ""}
</html>
`;
}

/** One line for each option that changes what the mock does. */
function featureList({ stateful, echo, control, controlToken }: MockOptions): string {
  const features = [
    stateful && "It remembers users: an update changes them, and its response has the changed user.",
    echo && !stateful && "A success repeats the values of its request.",
    control &&
      `The control API scripts responses, and returns the received requests: <a href="${CONTROL_PATH}openapi.json">its OpenAPI document</a>${controlToken === undefined ? "" : ", which needs the control token"}.`,
  ];
  const items = features.filter((feature) => typeof feature === "string").map((feature) => `<li>${feature}</li>`);
  return items.length === 0 ? "" : `<ul>${items.join("\n")}</ul>`;
}

function section(compiled: CompiledOperation, baseUrl: string, listsExamples: boolean): string {
  const { operationId, method, path, responses } = compiled;
  const { operation } = definitionOf(compiled);
  const rows = responses.map(({ status, example, summary }) => {
    const header = `Prefer: code=${status}${example ? `, example=${example}` : ""}`;
    return `<tr><td>${status}</td><td><code>${htmlEscape(header)}</code></td><td>${htmlEscape(summary ?? "no body")}</td></tr>`;
  });
  return `<h3 id="${htmlEscape(operationId)}">${htmlEscape(operationId)}</h3>
<p>${htmlEscape(operation.summary)}: <code>${htmlEscape(`${method} ${path}`)}</code></p>
<pre>${htmlEscape(curl(operation, baseUrl))}</pre>
${listsExamples ? `<table>${rows.join("\n")}</table>` : ""}`;
}

function faultsSection(): string {
  const rows = Object.entries(namedFaults).map(
    ([name, { summary }]) => `<tr><td><code>Prefer: fault=${name}</code></td><td>${htmlEscape(summary)}</td></tr>`,
  );
  return `<h2 id="faults">Faults</h2>\n<table>${rows.join("\n")}</table>`;
}
