import type { Source } from "@hwc-users/spec";

/** What the labels of sources mean, in Markdown. */
export const SOURCES: Record<Source, { label: string; meaning: string }> = {
  page: { label: "page", meaning: "the vendor's page of the operation, which each operation links" },
  "newer-page": { label: "other page", meaning: "a newer version of that page, or another page of the vendor" },
  sdk: { label: "SDK", meaning: "the vendor's public SDKs" },
  provider: { label: "Terraform provider", meaning: "the vendor's Terraform provider" },
  assumed: { label: "assumed", meaning: "an assumption or a decision of this description" },
};

/**
 * Labels sources in words, such as `source: SDK`; undefined if the operation's page is the only one.
 *
 * @param of What the sources are of, such as `of the values`.
 */
export function sourceLabel(sources: Source[], of = ""): string | undefined {
  if (sources.every((source) => source === "page")) return undefined;
  return `${sources.length > 1 ? "sources" : "source"}${of && ` ${of}`}: ${sourceNames(sources)}`;
}

/** Lists the labels of sources, such as `page, SDK`. */
export function sourceNames(sources: Source[]): string {
  return sources.map((source) => SOURCES[source].label).join(", ");
}
