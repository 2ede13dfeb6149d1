import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Field, FieldValue } from "./fields.ts";
import { isLong, type LongLists, listedAt } from "./long-lists.ts";
import { sourceLabel } from "./sources.ts";
import { traitsOf } from "./wording.ts";

/** The traits that the style sheet colours. */
const MARKED = ["required", "deprecated"];

/** What fields are rendered with. */
export interface FieldContext {
  longLists: LongLists;
  language: Language;
}

/** Renders fields as a list, each with an anchor and its nested fields. */
export function fieldList(fields: Field[], context: FieldContext): Html {
  return html`<ul class="fields">${fields.map((field) => fieldItem(field, context))}</ul>`;
}

function fieldItem(field: Field, context: FieldContext): Html {
  const { language } = context;
  const { anchor, name, type, description, values, examples, fields, about } = field;
  return html`<li id="${anchor}"><p class="field"><code class="name">${name}</code> <span class="type">${type}</span>${traitsOf(
    field,
  ).map(
    (trait) => html` <span class="trait"${MARKED.includes(trait) && html` data-trait="${trait}"`}>${trait}</span>`,
  )}${anchorLink(anchor, language)}</p>
${renderMarkdown(description, { language }).body}${values.length > 0 && knownValues(field, context)}${exampleLine(examples)}${
  fields.length > 0 &&
  html`<details open><summary>Fields of <code>${name}</code></summary>${renderMarkdown(about, { language }).body}${fieldList(fields, context)}</details>`
}</li>`;
}

function exampleLine(examples: string[]): Html | false {
  const codes = examples.map((example, index) => html`${index > 0 && ", "}<code>${example}</code>`);
  return codes.length > 0 && html`<p class="examples">For example ${codes}</p>`;
}

function knownValues(field: Field, { longLists, language }: FieldContext): Html {
  const { name, values, valueSources, sources, open } = field;
  if (name === "error_code")
    return html`<p class="values">Known codes: ${codeLinks(values)}. Other codes are possible.</p>`;
  const elsewhere = listedAt(field, longLists);
  if (elsewhere)
    return html`<p class="values">The ${values.length} known values of <a href="#${elsewhere}"><code>${elsewhere}</code></a>.${open && " Other values are possible."}</p>`;
  const source = valueSources.join() === sources.join() ? undefined : sourceLabel(valueSources, "of the values");
  const list = html`<ul class="values">${values.map(
    ({ value, meaning }) => html`<li><code>${value}</code>${meaning && html` ${renderInline(meaning, language)}`}</li>`,
  )}</ul>`;
  return html`${isLong(field) ? html`<details class="long"><summary>${values.length} known values</summary>${list}</details>` : list}${
    (open || source) &&
    html`<p class="values">${open && "Other values are possible."}${source && html` <span class="trait">${source}</span>`}</p>`
  }`;
}

function codeLinks(values: FieldValue[]): Html[] {
  return values.map(({ value }, index) => html`${index > 0 && ", "}<a href="#${value}"><code>${value}</code></a>`);
}
