import { isLoopbackUrl } from "../http/is-loopback.ts";
import type { OptionDefinition } from "./option-definition.ts";

const MILLISECONDS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, min: 60_000 };

/** What to write instead of an invalid value; undefined if that is not clear. */
export function suggestionFor<Value>(
  { isValid, suggest, parse = (text) => text }: OptionDefinition<Value>,
  input: unknown,
): string | undefined {
  if (typeof input !== "string") return undefined;
  const value = parse(input);
  // A caller of the library wrote the text of the command line.
  if (isValid(value)) return JSON.stringify(value);
  const text = suggest?.(input);
  return text !== undefined && isValid(parse(text)) ? text : undefined;
}

/** Converts durations such as `5s` to milliseconds. */
export function suggestMilliseconds(input: string): string {
  return input.replaceAll(/(\d+(?:\.\d+)?)\s*(ms|min|s|m)\b/gi, (_, digits: string, unit: string) =>
    String(Math.round(Number(digits) * (MILLISECONDS[unit.toLowerCase()] ?? 1))),
  );
}

/** Finds the host in a URL, or in a host with a port. */
export function suggestHost(input: string): string | undefined {
  const [, host] = /^(?:[a-z]+:\/\/)?(\[[^\]]+\]|[^:/]+)(?::\d+)?(?:\/.*)?$/i.exec(input) ?? [];
  return host?.replaceAll(/[[\]]/g, "");
}

/** Adds the scheme to a URL. */
export function suggestUrl(input: string): string {
  return isLoopbackUrl(`http://${input}`) ? `http://${input}` : `https://${input}`;
}
