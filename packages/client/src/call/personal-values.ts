import { redactJson } from "../observability/redact.ts";
import type { Call } from "./call.ts";

/** Returns the personal values among the arguments of a call, to redact them. */
export function personalValues({ context, input }: Call): string[] {
  const values: string[] = [];
  const json = JSON.stringify(input, (_, value) => (typeof value === "bigint" ? `${value}` : value));
  redactJson(json, context.service.personal, (value) => values.push(value));
  return values;
}
