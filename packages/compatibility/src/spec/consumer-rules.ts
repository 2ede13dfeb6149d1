import type { Impact } from "../change.ts";
import { missingItems } from "./describe-change.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/** A change that redocly rates as harmless, although users of the published packages depend on it. */
export interface ConsumerRule {
  impact: Impact;
  /** What the change does to them. */
  reason: string;
  matches(change: RedoclyChange): boolean;
}

/** The names of examples and tokens in `components` are used inside the document only. */
const EXPORTED_COMPONENT = /^#\/components\/(?!examples|securitySchemes)\w+\/[^/]+$/;
const NAMED_EXAMPLES = /^#\/paths\/.*\/examples(\/[^/]+)?$/;

/** The rules, of which the first that matches decides. */
export const consumerRules: readonly ConsumerRule[] = [
  {
    impact: "breaking",
    reason: "The client and other generated code export a type with the old name.",
    matches: (change) => EXPORTED_COMPONENT.test(change.path) && isGone(change),
  },
  {
    impact: "breaking",
    reason: "Users request the example from the mock by its name.",
    matches: (change) => NAMED_EXAMPLES.test(change.path) && isGone(change),
  },
  {
    impact: "breaking",
    reason: "Code that compares with a removed value no longer compiles.",
    matches: ({ property, base, revision }) =>
      property === "enum" && missingItems(listOf(base?.value), listOf(revision?.value)).length > 0,
  },
  {
    impact: "breaking",
    reason: "The tag decides to which client an operation belongs.",
    matches: ({ typeName, property }) => typeName === "Operation" && property === "tags",
  },
  {
    impact: "breaking",
    reason: "Requests with further fields were accepted and can now be rejected.",
    matches: ({ property, revision }) => property === "additionalProperties" && revision?.value === false,
  },
  {
    impact: "minor",
    reason: "The client retries other responses, or at other times.",
    matches: (change) => concerns(change, "x-retry"),
  },
  {
    impact: "minor",
    reason: "The client logs other values.",
    matches: (change) => concerns(change, "x-personal"),
  },
  {
    impact: "minor",
    reason: "The client treats another error code as success.",
    matches: (change) => concerns(change, "x-success"),
  },
  {
    impact: "minor",
    reason: "Calls that omit the value now mean something else.",
    matches: ({ property }) => property === "default" || property === "x-service-default",
  },
];

/** A rename is a change of `key`, or a removal and an addition. */
function isGone({ kind, property }: RedoclyChange): boolean {
  return kind === "removed" || property === "key";
}

function concerns({ path, property }: RedoclyChange, extension: string): boolean {
  return property === extension || path.endsWith(`/${extension}`);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
