import { type Html, html } from "../html/html.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Field, FieldValue } from "./fields.ts";
import { traitsOf } from "./wording.ts";

/** Renders fields as a list, each with an anchor and its nested fields. */
export function fieldList(fields: Field[], linkCodes = false): Html {
  return html`<ul class="fields">${fields.map((field) => fieldItem(field, linkCodes))}</ul>`;
}

function fieldItem(field: Field, linkCodes: boolean): Html {
  const { anchor, name, type, description, values, examples, fields } = field;
  return html`<li id="${anchor}"><p class="field"><code class="name">${name}</code> <span class="type">${type}</span>${traitsOf(
    field,
  ).map((trait) => html` <span class="trait" data-trait="${trait}">${trait}</span>`)}${anchorLink(anchor)}</p>
${renderMarkdown(description).body}${values.length > 0 && valueList(values, linkCodes && name === "error_code")}${exampleLine(examples)}${
  fields.length > 0 &&
  html`<details open><summary>Fields of <code>${name}</code></summary>${fieldList(fields)}</details>`
}</li>`;
}

function exampleLine(examples: string[]): Html | false {
  const codes = examples.map((example, index) => html`${index > 0 && ", "}<code>${example}</code>`);
  return codes.length > 0 && html`<p class="examples">For example ${codes}</p>`;
}

function valueList(values: FieldValue[], linkCodes: boolean): Html {
  return html`<ul class="values">${values.map(({ value, meaning }) => {
    const code = html`<code>${value}</code>`;
    return html`<li>${linkCodes ? html`<a href="#${value}">${code}</a>` : code}${meaning && html` ${renderInline(meaning)}`}</li>`;
  })}</ul>`;
}
