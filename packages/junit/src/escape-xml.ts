import { htmlEscape } from "escape-goat";

/** Escapes a text on one line, for an attribute. */
export function escapeAttribute(text: string): string {
  return htmlEscape(validText(text));
}

/** Escapes text with its line breaks, for the content of an element. */
export function escapeText(text: string): string {
  return text.split("\n").map(escapeAttribute).join("\n");
}

/** XML allows no control characters, lone surrogates or noncharacters, not even escaped ones. */
export function validText(text: string): string {
  return text.replaceAll(/[^\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "?");
}
