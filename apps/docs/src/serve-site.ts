// The server of the container image: serves the folder `site` beside this file on every address, until SIGTERM.
import { join } from "node:path";
import { listen } from "./server/listen.ts";
import { siteHandler } from "./server/site-handler.ts";

const starting = listen(siteHandler(join(import.meta.dirname, "site")), Number(process.env["PORT"]), "0.0.0.0");
// Before it listens: as the first process of a container, a process without a handler ignores SIGTERM.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, async () => (await starting).close());
try {
  console.log(`The docs listen on ${(await starting).url}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
