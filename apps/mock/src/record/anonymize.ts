import { errorCodeIn, type Schema } from "@hwc-users/spec";
import { isErrorCode } from "./error-code.ts";
import { alternativesOf, type Field, mapFields } from "./response-fields.ts";

/** At least five digits, as in phone numbers, IP addresses and times; or an email address. */
const PERSONAL = /\p{Nd}(?:[ .:-]?\p{Nd}){4}|[@＠]/u;
/** As long as tokens and IDs are. */
const LONG_WORD = /[\w+/=-]{16,}/g;
/** A text that is part of many others by chance, such as the department `1`. A name in Chinese can be as short. */
const SHORT = /^[ -~]{0,2}$/;

/** What is known about a response that is to be anonymized. */
interface Known {
  schema: Schema;
  /** The values of the spec's examples of the response. Their values replace the personal ones. */
  examples: readonly unknown[];
  /** Texts that the client sent. */
  sent: readonly string[];
}

/**
 * Copies a response without personal values, tokens and IDs. It keeps null, true, false, known values and error codes. It keeps
 * another text or number only if the spec does not mark it as personal, it contains nothing that the client sent or that the spec
 * marks as personal, and it does not have the form of a phone number, an address, a time, an ID or a token.
 */
export function anonymize(body: unknown, { schema, examples, sent }: Known): unknown {
  const root = { name: "value", schemas: alternativesOf(schema), examples };
  const errorCode = errorCodeIn(body);
  const personal = [...sent];
  mapFields(body, root, (value, field) => {
    if (isPersonal(field)) personal.push(String(value));
    return value;
  });

  function isKept(value: string | number, field: Field): boolean {
    if (field.schemas.some((alternative) => alternative.enum?.includes(value))) return true;
    if (value === errorCode) return isErrorCode(value);
    // A personal value is one of the personal texts, so it contains one.
    const text = String(value);
    return !PERSONAL.test(text) && !hasToken(text) && !containsAny(text, personal);
  }

  return mapFields(body, root, (value, field) => (isKept(value, field) ? value : replacementOf(value, field)));
}

function isPersonal({ schemas }: Field): boolean {
  return schemas.some((schema) => schema["x-personal"] === true);
}

/** Finds a long word with a digit, as tokens and IDs are. */
function hasToken(text: string): boolean {
  return text.match(LONG_WORD)?.some((word) => /\d/.test(word)) ?? false;
}

function containsAny(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return parts.some((part) => {
    const lowerPart = part.toLowerCase();
    return SHORT.test(part) ? lower === lowerPart : lower.includes(lowerPart);
  });
}

function replacementOf(value: string | number, { name, examples }: Field): string | number {
  if (typeof value === "number") return examples.find((example) => typeof example === "number") ?? 0;
  return examples.find((example) => typeof example === "string") ?? `[${name}]`;
}
