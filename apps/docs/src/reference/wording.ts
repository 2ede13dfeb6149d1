import type { Operation, Page, RetryPolicy, Server } from "@hwc-users/spec";
import type { Body } from "./body.ts";
import type { Field } from "./fields.ts";
import { sourceLabel } from "./sources.ts";

/** Lists the constraints and the sources of a field in words, such as `required` and `at most 64 characters`. */
export function traitsOf(field: Field): string[] {
  const source = sourceLabel(field.sources);
  return [
    ...(field.required ? ["required"] : []),
    ...field.limits,
    ...(field.default === undefined ? [] : [`service's default ${field.default}`]),
    ...(field.personal ? ["personal"] : []),
    ...(field.deprecated ? ["deprecated"] : []),
    ...(source ? [source] : []),
  ];
}

/** Lists the rules of a body in Markdown. */
export function rulesOf({ alternatives, closed, elements, nullable }: Body): string[] {
  return [
    ...(elements ? [`Each element: ${elements}`] : []),
    ...(alternatives.length
      ? [`At least one of ${alternatives.map((name) => `\`${name}\``).join(", ")} is required.`]
      : []),
    ...(closed
      ? ["This description rejects unlisted fields, to find misspelt names. The services do not document this."]
      : []),
    ...(nullable ? ["Any field can be missing or `null`, and other fields are possible."] : []),
  ];
}

/** Describes in Markdown where a request carries its credentials. */
export function describeCredentials({
  tokenHeader,
  signatureHeader,
}: Pick<Operation, "tokenHeader" | "signatureHeader">): string {
  if (tokenHeader === undefined) return signatureHeader === undefined ? "in the body" : `in \`${signatureHeader}\``;
  return `token in \`${tokenHeader}\`${signatureHeader === undefined ? "" : ` or signature in \`${signatureHeader}\``}`;
}

/** Describes a retry policy in Markdown. */
export function describeRetry({ retries, statuses, minDelay, maxDelay }: RetryPolicy): string {
  const times = retries === 1 ? "once" : `up to ${retries} times`;
  const delays = `up to ${minDelay / 1000} s before the first retry and up to ${maxDelay / 1000} s later`;
  return `The client retries ${times} after ${statuses.join(", ")} or a connection failure. It waits ${delays}, or as long as \`Retry-After\` requires. The services document no retries.`;
}

/** Describes the vendor's page of an operation in Markdown, with a link and its date. */
export function describePage({ url, description, date }: Page): string {
  const [, name = url] = /\/([^/]+?)(?:\.html)?$/.exec(url) ?? [];
  return `[${name}](${url})${date === "undated" ? "" : `, updated on ${date}`}. ${description}`;
}

/** Describes servers in Markdown, one line each. */
export function describeServers(servers: Server[]): string[] {
  return servers.map(({ url, description = "", variables = {} }) => {
    const choices = Object.entries(variables).map(([name, { knownValues, sources, description: meaning = "" }]) => {
      const list = knownValues.map((value) => `\`${value}\``).join(", ");
      return ` Known values of \`${name}\`: ${list} (${sourceLabel(sources)}). Other values are possible. ${meaning}`;
    });
    return `\`${url}\`: ${description.trim().replace(/\.?$/, ".")}${choices.join("")}`;
  });
}
