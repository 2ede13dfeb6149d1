import { Html, html } from "../html/html.ts";
import { joinList } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Field } from "./fields.ts";
import { isLong, type LongLists, listedAt } from "./long-lists.ts";
import { remedyLink } from "./remedy-link.ts";
import { valueSourceLabel } from "./sources.ts";
import { describeType } from "./types.ts";
import { traitsOf } from "./wording.ts";

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
  const { t } = language;
  const { anchor, name, schema, description, values, examples, fields } = field;
  return html`<li id="${anchor}"><p class="field"><code class="name">${name}</code> <span class="type">${describeType(schema, t)}</span>${traitsOf(
    field,
    t,
  ).map(
    ({ text, mark }) => html` <span class="trait"${mark && html` data-trait="${mark}"`}>${text}</span>`,
  )}${anchorLink(anchor, language)}</p>
${renderMarkdown(description, { language }).body}${values.length > 0 && knownValues(field, context)}${examples.length > 0 && exampleLine(examples, language)}${fields.length > 0 && nestedFields(field, context)}</li>`;
}

function exampleLine(examples: string[], { t }: Language): Html {
  const list = joinList(
    examples.map((example) => html`<code>${example}</code>`.markup),
    t,
  );
  return html`<p class="examples">${new Html(t("For example {list}", { list }))}</p>`;
}

function nestedFields({ name, fields, about }: Field, context: FieldContext): Html {
  const { language } = context;
  return html`<div class="nested"><p class="type">${language.t("Fields of {name}", { name })}</p>${renderMarkdown(about, { language }).body}${fieldList(fields, context)}</div>`;
}

function knownValues(field: Field, context: FieldContext): Html {
  const { t } = context.language;
  const { name, values, valueSources, sources, open } = field;
  if (name === "error_code") {
    const list = joinList(
      values.map(({ value }) => remedyLink(value, true).markup),
      t,
    );
    return html`<p class="values">${new Html(t("Known codes: {list}. Other codes are possible.", { list }))}</p>`;
  }
  const elsewhere = listedAt(field, context.longLists);
  const others = open && t("Other values are possible.");
  if (elsewhere) {
    const link = html`<a href="#${elsewhere}"><code>${elsewhere}</code></a>`.markup;
    const reference = t("The {count} known values of {field}.", { count: values.length, field: link });
    return html`<p class="values">${new Html(reference)} ${others}</p>`;
  }
  const source = valueSources.join() === sources.join() ? undefined : valueSourceLabel(valueSources, t);
  return html`${valueList(field, context.language)}${
    (open || source) && html`<p class="values">${others}${source && html` <span class="trait">${source}</span>`}</p>`
  }`;
}

function valueList(field: Field, language: Language): Html {
  const { values } = field;
  const list = html`<ul class="values">${values.map(
    ({ value, meaning }) => html`<li><code>${value}</code>${meaning && html` ${renderInline(meaning, language)}`}</li>`,
  )}</ul>`;
  if (!isLong(field)) return list;
  const title = language.t("{count} known values", { count: values.length });
  return html`<details class="long"><summary>${title}</summary>${list}</details>`;
}
