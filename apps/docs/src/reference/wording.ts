import type { Operation, Page, RetryPolicy, Server } from "@hwc-users/spec";
import { joinList, joinSentences } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import type { Body } from "./body.ts";
import type { Field } from "./fields.ts";
import { sourceLabel, sourceNames } from "./sources.ts";
import { describeLimits } from "./types.ts";

type Translate = Language["t"];

/** A constraint or a property of a field, in words. */
export interface Trait {
  text: string;
  /** The traits that the style sheet colours. */
  mark?: "required" | "deprecated";
}

/** Lists the constraints of a field in words, such as `required` and `at most 64 characters`. */
export function constraintsOf({ schema, required, default: value }: Field, t: Translate): Trait[] {
  return [
    ...(required ? [{ text: t("required"), mark: "required" as const }] : []),
    ...describeLimits(schema, t).map((text) => ({ text })),
    ...(value === undefined ? [] : [{ text: t("service's default {value}", { value }) }]),
  ];
}

/** Lists the constraints and the sources of a field in words. */
export function traitsOf(field: Field, t: Translate): Trait[] {
  const source = sourceLabel(field.sources, t);
  return [
    ...constraintsOf(field, t),
    ...(field.personal ? [{ text: t("personal") }] : []),
    ...(field.deprecated ? [{ text: t("deprecated"), mark: "deprecated" as const }] : []),
    ...(source ? [{ text: source }] : []),
  ];
}

/** Describes the rules of a body in Markdown. */
export function describeRules({ alternatives, closed, elements, nullable, defaults }: Body, t: Translate): string {
  const fields = joinList(
    alternatives.map((name) => `\`${name}\``),
    t,
  );
  const rules = [
    ...(elements ? [t("Each element: {description}", { description: elements })] : []),
    ...(fields ? [t("At least one of {fields} is required.", { fields })] : []),
    ...(closed
      ? [t("This description rejects unlisted fields, to find misspelt names. The services do not document this.")]
      : []),
    ...(defaults
      ? [
          t("An [omitted field]({link}) may be reset to its default.", {
            link: "pitfalls.md#an-omitted-field-may-be-reset-to-its-default",
          }),
        ]
      : []),
    ...(nullable ? [t("Any field can be missing or `null`, and other fields are possible.")] : []),
  ];
  return joinSentences(rules, t);
}

/** Describes in Markdown where a request carries its credentials. */
export function describeCredentials(
  { tokenHeader, signatureHeader }: Pick<Operation, "tokenHeader" | "signatureHeader">,
  t: Translate,
): string {
  if (tokenHeader && signatureHeader)
    return t("token in `{tokenHeader}` or signature in `{signatureHeader}`", { tokenHeader, signatureHeader });
  if (tokenHeader) return t("token in `{tokenHeader}`", { tokenHeader });
  return signatureHeader ? t("in `{signatureHeader}`", { signatureHeader }) : t("in the body");
}

/** Describes a retry policy in Markdown. */
export function describeRetry(
  { retries: count, statuses: all, minDelay, maxDelay }: RetryPolicy,
  t: Translate,
): string {
  const statuses = joinList(all, t);
  return joinSentences(
    [
      count === 1
        ? t("The client retries once after {statuses} or a connection failure.", { statuses })
        : t("The client retries up to {count} times after {statuses} or a connection failure.", { count, statuses }),
      t(
        "It waits up to {first} s before the first retry and up to {later} s later, or as long as `Retry-After` requires.",
        { first: minDelay / 1000, later: maxDelay / 1000 },
      ),
      t("The services document no retries."),
    ],
    t,
  );
}

/** Describes the vendor's page of an operation in Markdown, with a link and its date. */
export function describePage({ url, description, date }: Page, t: Translate): string {
  const [, name = url] = /\/([^/]+?)(?:\.html)?$/.exec(url) ?? [];
  const page = `[${name}](${url})`;
  const link = date === "undated" ? t("{page}.", { page }) : t("{page}, updated on {date}.", { page, date });
  return joinSentences([link, description], t);
}

/** Describes servers in Markdown, one line each. */
export function describeServers(servers: Server[], t: Translate): string[] {
  return servers.map(({ url, description = "", variables = {} }) => {
    const choices = Object.entries(variables).flatMap(([name, { knownValues, sources, description: meaning }]) => [
      t("Known values of `{name}` (source: {sources}): {list}. Other values are possible.", {
        name,
        sources: sourceNames(sources, t),
        list: joinList(
          knownValues.map((value) => `\`${value}\``),
          t,
        ),
      }),
      ...(meaning ? [meaning] : []),
    ]);
    return t("{name}: {text}", { name: `\`${url}\``, text: joinSentences([description.trim(), ...choices], t) });
  });
}
