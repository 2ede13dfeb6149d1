import { createRequire } from "node:module";

/** Redocly's command, to start with Node: Windows cannot start the script in node_modules/.bin without a shell. */
export const REDOCLY: string = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
