import type { Source } from "@hwc-users/spec";
import { joinList } from "../language/join.ts";
import type { Language } from "../language/language.ts";

type Translate = Language["t"];

/** Returns the labels of sources and their meanings, in Markdown. */
export function describeSources(t: Translate): Record<Source, { label: string; meaning: string }> {
  return {
    page: { label: t("page"), meaning: t("the vendor's page of the operation, which each operation links") },
    "newer-page": {
      label: t("other page"),
      meaning: t("a newer version of that page, or another page of the vendor"),
    },
    sdk: { label: t("SDK"), meaning: t("the vendor's public SDKs") },
    provider: { label: t("Terraform provider"), meaning: t("the vendor's Terraform provider") },
    assumed: { label: t("assumed"), meaning: t("an assumption or a decision of this description") },
  };
}

/** Labels the sources of a statement in words, such as `source: SDK`; undefined if the operation's page is the only one. */
export function sourceLabel(sources: Source[], t: Translate): string | undefined {
  if (isPage(sources)) return undefined;
  const list = sourceNames(sources, t);
  return sources.length > 1 ? t("sources: {list}", { list }) : t("source: {list}", { list });
}

/** Labels the sources of the values of a field; undefined if the operation's page is the only one. */
export function valueSourceLabel(sources: Source[], t: Translate): string | undefined {
  if (isPage(sources)) return undefined;
  const list = sourceNames(sources, t);
  return sources.length > 1
    ? t("sources of the values: {list}", { list })
    : t("source of the values: {list}", { list });
}

/** Lists the labels of sources, such as `page, SDK`. */
export function sourceNames(sources: Source[], t: Translate): string {
  const descriptions = describeSources(t);
  return joinList(
    sources.map((source) => descriptions[source].label),
    t,
  );
}

function isPage(sources: Source[]): boolean {
  return sources.every((source) => source === "page");
}
