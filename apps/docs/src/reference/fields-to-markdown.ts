import type { Parameter, Source } from "@hwc-users/spec";
import { joinList, joinSentences } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import type { FieldContext } from "./field-list.ts";
import type { Field } from "./fields.ts";
import { listedAt } from "./long-lists.ts";
import { sourceLabel, valueSourceLabel } from "./sources.ts";
import { describeType } from "./types.ts";
import { traitsOf } from "./wording.ts";

type Translate = Language["t"];

/** Renders fields as a nested list in Markdown. */
export function fieldsToMarkdown(fields: Field[], context: FieldContext, indent = ""): string {
  return fields
    .flatMap((field) => [
      `${indent}- ${fieldLine(field, context)}`,
      fieldsToMarkdown(field.fields, context, `${indent}  `),
    ])
    .filter((line) => line !== "")
    .join("\n");
}

/**
 * Renders a field in one line of Markdown.
 *
 * @param location Where a parameter stands.
 */
export function fieldLine(field: Field, context: FieldContext, location?: Parameter["in"]): string {
  const { t } = context.language;
  const { name, schema, description, fields, about, examples } = field;
  const type = describeType(schema, t);
  const traits = [
    location ? t("in the {location}, {type}", { location, type }) : type,
    ...traitsOf(field, t).map(({ text }) => text),
  ];
  const list = joinList(
    examples.map((example) => `\`${example}\``),
    t,
  );
  const sentences = [
    description.trim(),
    ...valuesToMarkdown(field, context),
    fields.length > 0 ? about.trim() : "",
    examples.length > 0 ? t("For example {list}", { list }) : "",
  ];
  const text = joinSentences(sentences, t).replaceAll(/\s*\n\s*/g, " ");
  return t("{name} ({traits}): {text}", { name: `\`${name}\``, traits: joinList(traits, t), text });
}

/** Adds the label of its sources to a statement. */
export function withLabel(statement: string, sources: Source[], t: Translate): string {
  const source = sourceLabel(sources, t);
  return source === undefined ? statement : t("{statement} ({source})", { statement, source });
}

function valuesToMarkdown(field: Field, { longLists, language: { t } }: FieldContext): string[] {
  const { name, values, valueSources, sources, open } = field;
  const others = open ? [t("Other values are possible.")] : [];
  const elsewhere = listedAt(field, longLists);
  if (values.length === 0) return [];
  if (elsewhere)
    return [t("The {count} known values of {field}.", { count: values.length, field: `\`${elsewhere}\`` }), ...others];
  const meanings = values.map(({ value, meaning }) =>
    name === "error_code" || !meaning ? `\`${value}\`` : `\`${value}\`: ${meaning.replace(/[.。]$/, "")}`,
  );
  const source = valueSources.join() === sources.join() ? undefined : valueSourceLabel(valueSources, t);
  const known = t("Known values: {list}.", { list: meanings.join("; ") });
  return [source ? t("{statement} ({source})", { statement: known, source }) : known, ...others];
}
