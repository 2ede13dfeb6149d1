/** The file with the table of the tools. */
export const README = new URL("../README.md", import.meta.url);
/** The command that writes the table. */
export const COMMAND = "pnpm interop";
