/**
 * The notice at the start of every generated file.
 *
 * @param source The folder to edit instead.
 * @param command The command that generates the file again.
 */
export function bannerOf(source: string, command: string): string {
  return `Generated from ${source} by \`${command}\`. Do not edit.`;
}

/** The banner of the files that follow from the spec. */
export const BANNER = bannerOf("spec/", "pnpm generate");
