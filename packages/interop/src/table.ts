import { readFileSync } from "node:fs";
import { markdownTable } from "@hwc-users/measurements";
import type { CheckedTool } from "./check-tool.ts";
import { BEHAVIOURS, type Behaviour, type Tool } from "./tool.ts";

const COLUMNS: Readonly<Record<Behaviour, string>> = {
  documents: "documents",
  wrongBodies: "wrong bodies",
  validBodies: "valid bodies",
  unchangedBodies: "unchanged",
  responses: "four 200s",
  errorCodes: "error codes",
  hosts: "own host",
};

/** Renders the section of the README: a row for each tool, and the reason for each "no". */
export function renderSection(checked: readonly CheckedTool[]): string {
  const head = ["tool", "versions", ...BEHAVIOURS.map((behaviour) => COLUMNS[behaviour])];
  const limits = checked.map(({ tool }) => renderLimits(tool)).join("");
  return `\n${markdownTable([head, ...checked.map(toolCells)])}\n\n${limits}\n`;
}

/** The cells of a tool: its name, its versions, and for each behaviour yes, no, or a dash if it does not apply. */
export function toolCells({ tool, outcomes }: CheckedTool): string[] {
  const results = BEHAVIOURS.map((behaviour) => {
    if (!outcomes.has(behaviour)) return "–";
    return outcomes.get(behaviour) === undefined ? "yes" : "no";
  });
  return [tool.name, versionsOf(tool.packages), ...results];
}

/** The installed versions of packages, as in the table. */
export function versionsOf(packages: readonly string[]): string {
  return packages.map((name) => `${name} ${installedVersion(name)}`).join("<br>");
}

/** Renders the reasons for each "no" of a tool. */
function renderLimits({ name, limits = {} }: Tool): string {
  const behaviours = BEHAVIOURS.filter((behaviour) => limits[behaviour] !== undefined);
  return behaviours.map((behaviour) => `- ${name}, ${COLUMNS[behaviour]}: ${limits[behaviour]}.\n`).join("");
}

/** Reads the rows of the table in the generated section, without the head. */
export function readRows(section: string): string[][] {
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function installedVersion(name: string): string {
  const manifest = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}
