import { watch } from "node:fs";
import { type Docs, listen } from "../server/listen.ts";
import { liveReload } from "./live-reload.ts";

/** The site to serve while it is developed. */
export interface DevOptions {
  /** The port; 0 chooses a free one. */
  port: number;
  /** The folder of the built site. */
  site: string;
  /** The folders whose changes start a build. */
  watched: string[];
  /** Builds the site. */
  build(): Promise<void>;
}

/**
 * Builds a site and serves it on 127.0.0.1. Builds again after each change, then reloads the open pages. If a later build fails,
 * prints the error and waits for the next change.
 *
 * @throws {Error} when the first build fails or the server cannot listen on the port.
 */
export async function startDev({ port, site, watched, build }: DevOptions): Promise<Docs> {
  await build();
  const { handler, reload, close } = liveReload(site);
  const server = await listen(handler, port);
  let isChanged = false;
  let building: Promise<void> | undefined;
  async function buildUntilUnchanged(): Promise<void> {
    while (isChanged) {
      isChanged = false;
      await build().then(reload, (error: Error) => console.error(error.message));
    }
    building = undefined;
  }
  const watchers = watched.map((folder) =>
    watch(folder, { recursive: true }, () => {
      isChanged = true;
      building ??= buildUntilUnchanged();
    }),
  );
  return {
    url: server.url,
    async close() {
      for (const watcher of watchers) watcher.close();
      await building;
      close();
      await server.close();
    },
  };
}
