import { switchInstructions, type Variant, visibleLines } from "../instructions.ts";
import type { Names } from "./names.ts";
import { findRegistryUses } from "./registry-uses.ts";

/**
 * Checks the instructions of a file: that Markdown shows the variant that holds, and that nothing relies on a package that is
 * not released. The variant for the time after the release may rely on the packages that will be.
 *
 * @param file Its path, for the messages.
 * @param variant The variant that holds.
 * @param names The names before and after the release.
 * @returns Problems, each with file, line, words and what to write. A wrong marker is the only problem of its file.
 */
export function checkInstructions(
  file: string,
  text: string,
  variant: Variant,
  names: Record<Variant, Names>,
): string[] {
  if (!file.endsWith(".md")) return registryUses(file, text, names[variant]);
  const shown: Variant[] = variant === "released" ? ["released"] : ["unreleased", "released"];
  try {
    const uses = shown.flatMap((each) => registryUses(file, visibleLines(text, each), names[each]));
    return [...wrongVariant(file, text, variant), ...new Set(uses)];
  } catch (error) {
    return [`${file}: ${(error as Error).message}`];
  }
}

function wrongVariant(file: string, text: string, variant: Variant): string[] {
  const expected = switchInstructions(text, variant).split("\n");
  const lines = text.split("\n");
  const index = lines.findIndex((line, each) => line !== expected[each]);
  const [line = "", right = ""] = [lines[index], expected[index]];
  const place = `${file}:${index + 1}: "${line.trim()}"`;
  return index < 0
    ? []
    : [`${place}: only the variant "${variant}" holds. Write "${right.trim()}", or run pnpm switch-instructions.`];
}

function registryUses(file: string, text: string, names: Names): string[] {
  return findRegistryUses(text, names).map(
    ({ line, words, problem }) => `${file}:${line}: "${words.replaceAll(/\s+/g, " ")}" ${problem}`,
  );
}
