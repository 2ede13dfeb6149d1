import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import type { Field } from "../reference/fields.ts";
import { describeType } from "../reference/types.ts";
import { constraintsOf } from "../reference/wording.ts";
import { control } from "./control.ts";

/** What a field belongs to. */
export interface Parent {
  /** The ID of the form or of the group. The IDs of its fields have the path of a JSON pointer after it. */
  id: string;
  path: readonly string[];
  /** Whether the object that has the field is always sent. */
  required: boolean;
  language: Language;
}

/** Renders a field of a form: a control with its label and its problem, or a group of fields for an object. */
export function formField(field: Field, parent: Parent): Html {
  const { name, schema, fields } = field;
  const { language } = parent;
  const id = `${parent.id}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const path = [...parent.path, name];
  const required = parent.required && field.required;
  const describedBy = `${id}.note ${id}.problem`;
  const constraints = constraintsOf(field, language.t).map(({ text }) => text);
  const note = html`<small id="${id}.note">${[describeType(schema, language.t), ...constraints].join(" · ")}</small>`;
  // The messages are those of the client, which are in English.
  const problem = html`<span class="problem" id="${id}.problem" lang="en"></span>`;
  if (schema.items || fields.length === 0)
    return html`<div class="try-it-field"><label for="${id}"><code>${name}</code></label> ${note}
${control(field, { id, path, required, describedBy, language })} ${problem}</div>`;
  // A required object is sent even if no field of it is.
  const object = html`<input type="hidden" value="{}" data-kind="json" data-path="${JSON.stringify(path)}">`;
  return html`<fieldset aria-describedby="${describedBy}"><legend><code>${name}</code></legend>${note} ${problem}
${fields.map((nested) => formField(nested, { id, path, required, language }))}${required && object}</fieldset>`;
}
