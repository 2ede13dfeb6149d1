import type { Reference } from "../reference/model.ts";
import { renderReference } from "../reference/page.ts";
import { remedyOf } from "../reference/remedy-link.ts";
import type { Entry } from "./entry.ts";
import { operationEntries } from "./operation-entries.ts";

/**
 * Lists the entries of a reference: sections, security schemes, hosts, operations, their parts and fields, error codes.
 *
 * @param explained The links of guides. An error code with a section in a guide is found there.
 */
export function referenceEntries(reference: Reference, explained: ReadonlySet<string>): Entry[] {
  const { page, heading, credentials, operations, errorCodes, language } = reference;
  const link = (anchor: string) => `${page}.html#${anchor}`;
  const entries = [
    ...credentials.map(({ name, header, description }) => ({
      href: link(name),
      title: `${header} (${name})`,
      context: heading,
      markdown: description,
      weight: 1,
    })),
    ...hostEntries(reference, link),
    ...operations.flatMap((operation) => operationEntries(operation, link, heading)),
    ...errorCodes
      .filter(({ code }) => !explained.has(remedyOf(code)))
      .map(({ code, meaning, services }) => ({
        href: link(code),
        title: code,
        context: `${heading} › ${language.t("Error codes")} › ${services.join(", ")}`,
        markdown: meaning,
        weight: 1,
      })),
  ];
  const found = new Set(entries.map(({ href }) => href));
  return [...entries, ...sectionEntries(reference, link).filter(({ href }) => !found.has(href))];
}

/** Lists the headings of the page that are no part of an operation. */
function sectionEntries(reference: Reference, link: (anchor: string) => string): Entry[] {
  return renderReference(reference)
    .headings.filter(({ anchor }) => !anchor.includes("."))
    .map(({ anchor, text }) => ({
      href: link(anchor),
      title: text,
      context: reference.heading,
      markdown: "",
      weight: 1,
    }));
}

/** Lists the hosts, each with the first operation that has it. */
function hostEntries({ operations, heading, language }: Reference, link: (anchor: string) => string): Entry[] {
  const hosts = new Map(
    operations
      .toReversed()
      .flatMap((operation) => operation.servers.map((server) => [server.url, { operation, server }])),
  );
  return [...hosts].map(([url, { operation, server }]) => ({
    href: link(operation.operationId),
    title: url,
    context: `${heading} › ${language.t("Hosts")}`,
    markdown: `${operation.service} ${server.description ?? ""} ${Object.values(server.variables ?? {})
      .flatMap(({ knownValues }) => knownValues)
      .join(" ")}`,
    weight: 1,
  }));
}
