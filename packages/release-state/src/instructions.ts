import type { ReleaseState } from "./release-state.ts";

/** The two variants of the instructions that install or run a package: before and after its release. */
export type Variant = "unreleased" | "released";

/** Lines of a Markdown file: a variant, or the text between variants. */
interface Part {
  variant: Variant | undefined;
  hidden: boolean;
  indent: string;
  /** The lines between the markers, as they read when the variant shows. */
  lines: string[];
}

interface OpenPart extends Part {
  variant: Variant;
  /** The line number of its first marker. */
  start: number;
}

const OPENING = /^(?<indent>\s*)<!-- (?<name>(?:un)?released)(?<visible> -->)?$/;
const CLOSING = /^\s*(?<visible><!-- )?\/(?<name>(?:un)?released) -->$/;
const MISSPELT = /^\s*(?:<!--+\s*\/?\s*(?:un)?released\b|\/\s*(?:un)?released\s*-->)/i;
const FENCE = /^\s*(?<marks>`{3,}|~{3,})/;

/** Returns the variant that holds. */
export function variantOf({ published }: Pick<ReleaseState, "published">): Variant {
  return published === null ? "unreleased" : "released";
}

/**
 * Shows one variant of all instructions in a Markdown file and hides the other in HTML comments. A file that is switched back
 * has the same bytes again.
 *
 * @throws {Error} when a marker is wrong; the message has the line.
 * @example
 * switchInstructions("<!-- released\n\n`npm install` it.\n\n/released -->\n", "released");
 * // "<!-- released -->\n\n`npm install` it.\n\n<!-- /released -->\n"
 */
export function switchInstructions(text: string, variant: Variant): string {
  return linesOf(text, (part) => (part.variant === variant ? shown(part) : hidden(part)));
}

/**
 * Replaces text in the lines of one variant, whether it shows or not.
 *
 * @throws {Error} when a marker is wrong; the message has the line.
 */
export function replaceInInstructions(text: string, variant: Variant, pattern: RegExp, replacement: string): string {
  return linesOf(text, (part) => {
    const isReplaced = part.variant === variant;
    const lines = isReplaced ? part.lines.map((line) => line.replaceAll(pattern, replacement)) : part.lines;
    return (part.hidden ? hidden : shown)({ ...part, lines });
  });
}

/**
 * Shows both variants, with their markers. This form does not depend on what is released.
 *
 * @throws {Error} when a marker is wrong; the message has the line.
 */
export function showAllInstructions(text: string): string {
  return linesOf(text, shown);
}

/**
 * Keeps the text of one variant and removes the other and all markers.
 *
 * @throws {Error} when a marker is wrong; the message has the line.
 */
export function keepInstructions(text: string, variant: Variant): string {
  const parts = parseParts(text);
  const isRemoved = (part: Part | undefined) => part?.variant !== undefined && part.variant !== variant;
  return parts
    .flatMap((part, index) => {
      if (isRemoved(part)) return [];
      if (part.variant) return part.lines.slice(startOf(part.lines), endOf(part.lines));
      return part.lines.slice(isRemoved(parts[index - 1]) ? startOf(part.lines) : 0);
    })
    .join("\n");
}

/** The index of the first line of a variant that is not the blank line below its marker. */
function startOf(lines: string[]): number {
  return lines[0] === "" ? 1 : 0;
}

function endOf(lines: string[]): number {
  return lines.at(-1) === "" ? lines.length - 1 : lines.length;
}

/** Returns the lines that a variant shows. Hidden lines are empty, so that the others keep their numbers. */
export function visibleLines(text: string, variant: Variant): string {
  return linesOf(text, (part) => (part.variant === variant ? shown(part) : ["", ...part.lines.map(() => ""), ""]));
}

function linesOf(text: string, linesOfVariant: (part: Part) => string[]): string {
  return parseParts(text)
    .flatMap((part) => (part.variant ? linesOfVariant(part) : part.lines))
    .join("\n");
}

function shown({ variant, indent, lines }: Part): string[] {
  return [`${indent}<!-- ${variant} -->`, ...lines, `${indent}<!-- /${variant} -->`];
}

function hidden({ variant, indent, lines }: Part): string[] {
  return [`${indent}<!-- ${variant}`, ...lines.map(escapeCommentEnd), `${indent}/${variant} -->`];
}

// A comment ends at the first "-->", and in browsers at "--!>". So a variant with one is hidden as "--\>".
function escapeCommentEnd(line: string): string {
  return line.replaceAll(/--(!?\\*)>/g, "--$1\\>");
}

function unescapeCommentEnd(line: string): string {
  return line.replaceAll(/--(!?\\*)\\>/g, "--$1>");
}

function parseParts(text: string): Part[] {
  const parts: Part[] = [];
  let between: string[] = [];
  let open: OpenPart | undefined;
  let fence: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const marks = FENCE.exec(line)?.groups?.["marks"];
    if (fence !== undefined && marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
    else if (fence === undefined) fence = marks;
    const marker = fence === undefined ? markerIn(line, index + 1, open) : undefined;
    if (marker === undefined) {
      if (open?.hidden && /--!?>/.test(line))
        throw new Error(`line ${index + 1}: this ends the comment that hides "${open.variant}". Write --\\> for -->.`);
      if (open) open.lines.push(open.hidden ? unescapeCommentEnd(line) : line);
      else between.push(line);
    } else if (marker === "closed") {
      parts.push(open as OpenPart);
      open = undefined;
    } else {
      parts.push({ variant: undefined, hidden: false, indent: "", lines: between });
      between = [];
      open = marker;
    }
  }
  if (open) throw new Error(`line ${open.start}: this variant has no end. Write ${closingOf(open)} below it.`);
  return [...parts, { variant: undefined, hidden: false, indent: "", lines: between }];
}

/** Reads a marker: the variant that it opens, or that it closes the open one. */
function markerIn(line: string, number: number, open: OpenPart | undefined): OpenPart | "closed" | undefined {
  const opening = OPENING.exec(line)?.groups;
  if (opening && !open) {
    const { indent = "", name, visible } = opening;
    return { variant: name as Variant, indent, lines: [], hidden: visible === undefined, start: number };
  }
  const closing = CLOSING.exec(line)?.groups;
  if (closing && closing["name"] === open?.variant && (closing["visible"] === undefined) === open?.hidden)
    return "closed";
  if (!MISSPELT.test(line)) return undefined;
  const expected = open
    ? `Write ${closingOf(open)} first: it closes the variant of line ${open.start}.`
    : "Write <!-- released --> or <!-- unreleased --> to show a variant, and omit the --> to hide it.";
  throw new Error(`line ${number}: "${line.trim()}" is no marker here. ${expected}`);
}

function closingOf({ variant, hidden }: OpenPart): string {
  return hidden ? `/${variant} -->` : `<!-- /${variant} -->`;
}
