import type { RetryPolicy, Server } from "@hwc-users/spec";
import type { Body } from "./body.ts";
import type { Field } from "./fields.ts";

/** What is said about a field behind its name, such as `required` and `at most 64 characters`. */
export function traitsOf(field: Field): string[] {
  return [
    ...(field.required ? ["required"] : []),
    ...field.limits,
    ...(field.default === undefined ? [] : [`default ${field.default}`]),
    ...(field.personal ? ["personal"] : []),
    ...(field.deprecated ? ["deprecated"] : []),
  ];
}

/** What is said about a body before its fields, in Markdown. */
export function rulesOf({ alternatives, closed, elements }: Body): string[] {
  return [
    ...(elements ? [`Each element: ${elements}`] : []),
    ...(alternatives.length
      ? [`At least one of ${alternatives.map((name) => `\`${name}\``).join(", ")} is needed.`]
      : []),
    ...(closed ? ["A field that is not listed here is an error."] : []),
  ];
}

/** How a call is repeated, in Markdown. */
export function describeRetry({ retries, statuses, minDelay, maxDelay }: RetryPolicy): string {
  const times = retries === 1 ? "once" : `up to ${retries} times`;
  const waits = `${minDelay / 1000} s at first and ${maxDelay / 1000} s at most`;
  return `The call can be repeated safely. The client repeats it ${times} after ${statuses.join(", ")} or a lost connection; it waits ${waits}, or as long as \`Retry-After\` says.`;
}

/** Where a call goes, in Markdown: one line for each server. */
export function describeServers(servers: Server[]): string[] {
  return servers.map(({ url, description = "", variables = {} }) => {
    const choices = Object.entries(variables).map(([name, { enum: values = [], description: says = "" }]) => {
      const list = values.map((value) => `\`${value}\``).join(", ");
      return ` \`${name}\` is one of ${list}. ${says}`;
    });
    return `\`${url}\`: ${description}.${choices.join("")}`;
  });
}
