// Serves a built site, such as the preview of a pull request. Usage: preview.ts <folder>. DOCS_PORT is the port.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { listen } from "./server/listen.ts";
import { siteHandler } from "./server/site-handler.ts";

const [argument = ""] = process.argv.slice(2);
const folder = resolve(argument);
if (argument === "" || !existsSync(join(folder, "index.html"))) {
  console.error(`"${argument}" is no built site: it has no index.html. Write pnpm docs:preview <folder>.`);
  process.exitCode = 1;
} else {
  const { url } = await listen(siteHandler(folder), Number(process.env["DOCS_PORT"] ?? 4000));
  console.log(`Docs  ${url}`);
}
