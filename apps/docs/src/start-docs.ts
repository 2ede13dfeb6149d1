import { fileURLToPath } from "node:url";
import { type Docs, listen } from "./server/listen.ts";
import { siteHandler } from "./server/site-handler.ts";

export type { Docs } from "./server/listen.ts";

/**
 * Serves the built docs on 127.0.0.1.
 *
 * @param options.port The port; 0 chooses a free one.
 * @throws {Error} when the server cannot listen on the port; the message names it.
 * @example
 * const docs = await startDocs({ port: 4000 });
 */
export function startDocs({ port }: { port: number }): Promise<Docs> {
  return listen(siteHandler(fileURLToPath(new URL("../dist", import.meta.url))), port);
}
