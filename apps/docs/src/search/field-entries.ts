import type { Field } from "../reference/fields.ts";
import { listedAt } from "../reference/long-lists.ts";
import type { DocumentedOperation } from "../reference/model.ts";
import { describeType } from "../reference/types.ts";
import { constraintsOf } from "../reference/wording.ts";
import type { Entry } from "./entry.ts";

/** What the entries of fields share. */
export interface FieldEntryOptions extends Pick<Entry, "context" | "weight"> {
  operation: DocumentedOperation;
  /** Returns the link to an anchor of the page. */
  link: (anchor: string) => string;
  /** The path of the object that has the fields, such as `corp.`; empty for the body itself. */
  path?: string;
}

/** Lists the entries of fields and of their nested fields. A nested field is found by its path, such as `corp.name`. */
export function fieldEntries(fields: Field[], options: FieldEntryOptions): Entry[] {
  const { operation, link, context, weight, path = "" } = options;
  const { t } = operation.language;
  return fields.flatMap((field) => {
    const values = listedAt(field, operation.longLists) === undefined ? field.values : [];
    const constraints = constraintsOf(field, t).map(({ text }) => text);
    return [
      {
        href: link(field.anchor),
        title: path + field.name,
        context,
        detail: [describeType(field.schema, t), ...constraints].join(" · "),
        markdown: [field.description, ...values.map(({ value, meaning }) => `\`${value}\` ${meaning}`)].join("\n\n"),
        weight,
      },
      ...fieldEntries(field.fields, { ...options, path: `${path}${field.name}.` }),
    ];
  });
}
