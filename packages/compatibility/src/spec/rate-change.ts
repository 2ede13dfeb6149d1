import type { Change } from "../change.ts";
import { consumerRules } from "./consumer-rules.ts";
import { describeChange } from "./describe-change.ts";
import { describeLocation } from "./location.ts";
import type { OpenApiDocument } from "./open-api-document.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/**
 * Rates a change by the rules of redocly, and those for the users of the published packages.
 *
 * @param document The document that has the location: the released one for what was removed.
 * @param file Its name, which is the location of changes of the document itself.
 */
export function rateChange(change: RedoclyChange, document: OpenApiDocument, file: string): Omit<Change, "package"> {
  const location = describeLocation(change.path, document, file);
  const name = location.at(-1) ?? "";
  const message = change.verdicts.map((verdict) => verdict.message).join(" ");
  const text = message === "" ? describeChange(change, name) : withName(plain(message), name);
  const shared = { location: location.join(" > "), text } as const;
  if (change.impact === "major") return { ...shared, impact: "breaking", reason: reasonOf(change.path) };
  const rule = consumerRules.find(({ matches }) => matches(change));
  return rule ? { ...shared, impact: rule.impact, reason: rule.reason } : { ...shared, impact: change.impact };
}

/** redocly calls a change of a type "narrowed" or "widened", even if the types have nothing in common. */
function plain(message: string): string {
  return message.replace(/(?<=^Type\b.*) (?:narrowed|widened) from /, " changed from ");
}

/** A change file must name a breaking change, and redocly names no schema inside `anyOf`. */
function withName(message: string, name: string): string {
  const names = message.match(/`[^`]+`/g) ?? [];
  return names.some((each) => !/`(anyOf|oneOf|allOf)`/.test(each)) ? message : `\`${name}\`: ${message}`;
}

/** A schema can be shared by requests and responses; the path has one of its uses only. */
function reasonOf(path: string): string {
  return /\/(parameters|requestBody|responses)\b/.test(path)
    ? "A request that was accepted can be rejected, or code that reads the response can fail."
    : "Calls as in the last release no longer work, or their code no longer compiles.";
}
