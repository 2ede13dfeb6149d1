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
    reason: "Code that uses a removed value, or its name in generated code, no longer compiles.",
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
    reason: "Objects with further fields were valid and no longer are.",
    matches: ({ property, revision }) => property === "additionalProperties" && revision?.value === false,
  },
  {
    impact: "breaking",
    reason: "Generated code uses the names as members of an enumeration.",
    matches: ({ property, base, revision }) =>
      property === "x-enum-varnames" && missingItems(listOf(base?.value), listOf(revision?.value)).length > 0,
  },
  {
    impact: "breaking",
    reason: "Calls pass the value of a path parameter by its name.",
    matches: ({ typeName, property }) => typeName === "Parameter" && property === "name",
  },
  {
    impact: "breaking",
    reason: "The first server is the default: calls now reach another one.",
    matches: ({ property }) => property === "first server",
  },
  {
    impact: "breaking",
    reason: "Validators reject the field where it was accepted.",
    matches: ({ property, revision }) =>
      (property === "readOnly" || property === "writeOnly") && revision?.value === true,
  },
  {
    impact: "minor",
    reason: "The client and other generated code export a further type.",
    matches: ({ path, kind }) => EXPORTED_COMPONENT.test(path) && kind === "added",
  },
  {
    impact: "minor",
    reason: "Editors strike through code that uses it.",
    matches: ({ property }) => property === "deprecated",
  },
  {
    impact: "minor",
    reason: "The types of the client list other values.",
    matches: ({ property }) => property === "x-known-values",
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
    impact: "patch",
    reason: "It documents only.",
    matches: (change) =>
      ["x-source", "x-enumDescriptions", "x-enum-descriptions"].some((each) => concerns(change, each)),
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
