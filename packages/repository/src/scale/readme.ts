/** The file with the tables. */
export const README = new URL("../../README.md", import.meta.url);
/** The command that writes them. */
export const COMMAND = "pnpm scale";
