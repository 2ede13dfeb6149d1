import { openEnumeration } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import type { Field } from "../reference/fields.ts";
import { typesOf } from "../reference/types.ts";
import type { Kind } from "./control-text.ts";

/** The position of a control in a form. */
export interface Position {
  id: string;
  /** The names on the way to the value, in the `input` and the `headers` of the call. */
  path: readonly string[];
  /** Whether the value is always sent: the field and all objects around it are required. */
  required: boolean;
  /** The IDs of the texts that describe the control. */
  describedBy: string;
  language: Language;
}

/** Longer texts get a control of several lines. */
const ONE_LINE = 100;

/** Renders the control of a field: a choice, a line, several lines, or JSON for what has no control of its own. */
export function control({ schema, values }: Field, position: Position): Html {
  const { id, required } = position;
  // A request need not send null.
  const types = typesOf(schema).filter((type) => type !== "null");
  const isText = types.includes("string");
  if (schema.enum) return choice(schema.enum, schema["x-enumDescriptions"] ?? {}, position);
  if (types.join() === "boolean") return choice([true, false], {}, position);
  if (openEnumeration(schema)) {
    const options = values.map(({ value, meaning }) => html`<option value="${value}">${plain(meaning)}</option>`);
    return html`${line(isText ? "text" : "json", position, html` list="${id}.values"`)}<datalist id="${id}.values">${options}</datalist>`;
  }
  if (types.includes("array"))
    return typesOf(schema.items ?? {}).join() === "string"
      ? html`${lines("lines", 3, position)}${!required && emptyBox("[]", position)}`
      : lines("json", 3, position);
  if (isText) {
    const isLong = (schema.maxLength ?? 0) > ONE_LINE;
    const accepts = !required && !schema.minLength;
    return html`${isLong ? lines("text", 1, position) : line("text", position)}${accepts && emptyBox('""', position)}`;
  }
  if (types.includes("integer") || types.includes("number")) return line("json", position, html` inputmode="decimal"`);
  return lines("json", 3, position);
}

function choice(values: unknown[], meanings: Record<string, string>, position: Position): Html {
  const { required, language } = position;
  const options = values.map((value) => {
    const meaning = meanings[String(value)];
    return html`<option value="${JSON.stringify(value)}">${String(value)}${meaning && `: ${plain(meaning)}`}</option>`;
  });
  const none = !required && html`<option value="">(${language.t("not sent")})</option>`;
  return html`<select${attributes("json", position)}>${none}${options}</select>`;
}

function line(kind: Kind, position: Position, more?: Html): Html {
  return html`<input${attributes(kind, position)}${placeholder(position)}${more}>`;
}

function lines(kind: Kind, rows: number, position: Position): Html {
  return html`<textarea${attributes(kind, position)}${placeholder(position)} rows="${rows}"></textarea>`;
}

function attributes(kind: Kind, { id, path, required, describedBy }: Position): Html {
  return html` id="${id}" data-kind="${kind}" data-path="${JSON.stringify(path)}" aria-describedby="${describedBy}" autocomplete="off" spellcheck="false"${required && html` required`}`;
}

/** The style sheet finds empty controls by their placeholder, so each has one. */
function placeholder({ required, language }: Position): Html {
  return html` placeholder="${required ? " " : language.t("not sent")}"`;
}

/** An empty control is not sent, so an empty value has a box of its own. It is shown while the control is empty. */
function emptyBox(value: string, { path, language }: Position): Html | false {
  // Proxies and clients drop empty headers.
  if (path[0] === "headers") return false;
  const label = language.t("send empty");
  return html`<label class="send-empty"><input type="checkbox" value="${value}" data-kind="empty" data-path="${JSON.stringify(path)}" aria-label="${label}: ${path.at(-1)}"> ${label}</label>`;
}

function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
