import type { RetryPolicy, Server } from "@hwc-users/spec";
import type { Body } from "./body.ts";
import type { Field } from "./fields.ts";

/** Lists the constraints of a field in words, such as `required` and `at most 64 characters`. */
export function traitsOf(field: Field): string[] {
  return [
    ...(field.required ? ["required"] : []),
    ...field.limits,
    ...(field.default === undefined ? [] : [`default ${field.default}`]),
    ...(field.personal ? ["personal"] : []),
    ...(field.deprecated ? ["deprecated"] : []),
  ];
}

/** Lists the rules of a body in Markdown. */
export function rulesOf({ alternatives, closed, elements }: Body): string[] {
  return [
    ...(elements ? [`Each element: ${elements}`] : []),
    ...(alternatives.length
      ? [`At least one of ${alternatives.map((name) => `\`${name}\``).join(", ")} is required.`]
      : []),
    ...(closed ? ["Unlisted fields are rejected."] : []),
  ];
}

/** Describes a retry policy in Markdown. */
export function describeRetry({ retries, statuses, minDelay, maxDelay }: RetryPolicy): string {
  const times = retries === 1 ? "once" : `up to ${retries} times`;
  const delays = `up to ${minDelay / 1000} s before the first retry and up to ${maxDelay / 1000} s later`;
  return `A retry is safe. The client retries ${times} after ${statuses.join(", ")} or a connection failure. It waits ${delays}, or as long as \`Retry-After\` requires.`;
}

/** Describes servers in Markdown, one line each. */
export function describeServers(servers: Server[]): string[] {
  return servers.map(({ url, description = "", variables = {} }) => {
    const choices = Object.entries(variables).map(([name, { knownValues, description: meaning = "" }]) => {
      const list = knownValues.map((value) => `\`${value}\``).join(", ");
      return ` Known values of \`${name}\`: ${list}. ${meaning}`;
    });
    return `\`${url}\`: ${description}.${choices.join("")}`;
  });
}
