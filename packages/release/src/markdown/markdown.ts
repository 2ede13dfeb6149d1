/** A fenced code block. */
export interface CodeBlock {
  /** The line of its first line of code, from 1. */
  line: number;
  /** The words after the fence: the language and its attributes. */
  info: string[];
  code: string;
}

const FENCE = /^( *)(`{3,})([^\n`]*)\n(.*?)^\1\2$/gms;
const COMMENT = /<!--.*?-->/gs;
const LINK = /\]\(([^)\s]+)(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)|<(https?:[^>]+)>/gm;

/** Reads the fenced code blocks, but not those in comments. */
export function readCodeBlocks(markdown: string): CodeBlock[] {
  const shown = blank(markdown, COMMENT);
  return [...shown.matchAll(FENCE)].map(({ index, 1: indent = "", 3: info = "", 4: code = "" }) => ({
    line: shown.slice(0, index).split("\n").length + 1,
    info: info.trim().split(/\s+/),
    code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  }));
}

/** Lists the targets of the links, but not those in code or comments. */
export function readLinks(markdown: string): string[] {
  const prose = withoutCode(markdown);
  return [...prose.matchAll(LINK)].map(([, inline, reference, address]) => inline ?? reference ?? address ?? "");
}

/** Replaces the targets of inline links, but not in code. */
export function replaceLinks(markdown: string, replace: (target: string) => string): string {
  const prose = withoutCode(markdown);
  let replaced = "";
  let end = 0;
  for (const { index, 0: whole, 1: target } of prose.matchAll(LINK)) {
    if (target === undefined) continue;
    const start = index + whole.indexOf(target);
    replaced += markdown.slice(end, start) + replace(target);
    end = start + target.length;
  }
  return replaced + markdown.slice(end);
}

/** Lists the anchors of the headings, as GitHub and npm write them. */
export function readHeadings(markdown: string): string[] {
  const anchors: string[] = [];
  for (const [, heading = ""] of blank(blank(markdown, COMMENT), FENCE).matchAll(/^#+ +(.+)$/gm)) {
    const anchor = heading
      .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .trim()
      .toLowerCase()
      .replaceAll(" ", "-");
    const copies = anchors.filter((other) => other === anchor || other.replace(/-\d+$/, "") === anchor).length;
    anchors.push(copies === 0 ? anchor : `${anchor}-${copies}`);
  }
  return anchors;
}

function withoutCode(markdown: string): string {
  return blank(blank(blank(markdown, COMMENT), FENCE), /`[^`\n]+`/g);
}

/** Replaces each match by as many spaces, so that positions and lines stay. */
function blank(text: string, pattern: RegExp): string {
  return text.replaceAll(pattern, (match) => match.replaceAll(/[^\n]/g, " "));
}
