import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { anchorLink, type Heading, heading } from "../markdown/headings.ts";
import { type Rendered, renderMarkdown } from "../markdown/render.ts";
import { codesOf } from "./error-codes.ts";
import type { Reference } from "./model.ts";
import { renderOperation } from "./operation.ts";
import { remedyLink } from "./remedy-link.ts";
import { describeSources } from "./sources.ts";

/** Renders a reference: all operations with all their fields, readable without scripts. */
export function renderReference(reference: Reference): Rendered {
  const { description, anchors, operations, language } = reference;
  const introduction = renderMarkdown(description, { language, anchors });
  const parts = [credentials(reference), sourceLabels(language)];
  const rendered = operations.map((operation) => renderOperation(operation, "reference"));
  const codes = errorCodes(reference);
  return {
    headings: [introduction, ...parts, ...rendered, codes].flatMap(({ headings }) => headings),
    body: html`<ul class="calls">${operations.map(
      ({ operationId, method, path, summary }) =>
        html`<li><a href="#${operationId}"><code>${operationId}</code></a> ${summary}<br><span class="method">${method}</span> <code>${path}</code></li>`,
    )}</ul>
<div class="prose">
${introduction.body}
${parts.map(({ body }) => body)}
</div>
${rendered.map(({ body }) => body)}
<section class="prose">
${codes.body}
</section>`,
  };
}

function credentials({ credentials: all, language }: Reference): Rendered {
  const headings: Heading[] = [
    { level: 2, text: language.t("Security schemes"), anchor: "security-schemes" },
    ...all.map(({ name, header }) => ({ level: 3, text: `${name}: ${header}`, anchor: name })),
  ];
  const texts = all.map(({ description }) => renderMarkdown(description, { language }).body);
  return {
    headings,
    body: html`${headings.map(
      (item, index) => html`${heading(item, language)}
${texts[index - 1]}`,
    )}`,
  };
}

function sourceLabels(language: Language): Rendered {
  const { t } = language;
  const title = { level: 2, text: t("Source labels"), anchor: "source-labels" };
  const text = t(
    "A field, parameter, response, value or code without a label is from the vendor's page of the operation. [Sources](sources.md) lists everything that is not.",
  );
  return {
    headings: [title],
    body: html`${heading(title, language)}
${renderMarkdown(text, { language }).body}
<dl class="facts">${Object.values(describeSources(t)).map(({ label, meaning }) => html`<dt>${label}</dt><dd>${meaning}</dd>`)}</dl>`,
  };
}

/** Lists the error codes, which have anchors here and their causes and remedies in the guide about errors. */
function errorCodes({ errorCodes: all, operations, language }: Reference): Rendered {
  const { t } = language;
  const linked = new Set(
    operations
      .flatMap(({ responses, defaultResponse }) => [...responses, ...(defaultResponse ? [defaultResponse] : [])])
      .flatMap(codesOf),
  );
  const title = { level: 2, text: t("Error codes"), anchor: "error-codes" };
  const items: Html[] = all.map(
    ({ code, statuses }) =>
      html`<li id="${code}">${remedyLink(code, linked.has(code))} ${statuses.join(", ")}${anchorLink(code, language)}</li>`,
  );
  return {
    headings: [title],
    body: html`${heading(title, language)}
<p>${t("Each code and its statuses, with a link to its cause and its remedy:")}</p>
<ul class="codes">${items}</ul>`,
  };
}
