import { redactJson } from "../observability/redact.ts";
import type { Call } from "./call.ts";

/** Returns the personal values among the arguments of a call, to redact them. */
export function personalValues({ context, input }: Call): string[] {
  const values: string[] = [];
  redactJson(JSON.stringify(input), context.service.personal, (value) => values.push(value));
  return values;
}
