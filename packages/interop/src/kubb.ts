import { build } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { pluginZod } from "@kubb/plugin-zod";
import type { PublishedDocument } from "./documents.ts";

/**
 * Runs Kubb with its plugins for types, a fetch client and zod schemas. It is version 4: the plugins of version 5 require
 * a later Kubb than the newest published one.
 */
export function generateWithKubb({ file }: PublishedDocument, folder: string) {
  return build({
    config: {
      input: { path: file },
      output: { path: folder, clean: true, format: false, lint: false },
      plugins: [
        pluginOas({ generators: [], serverIndex: 0 }),
        pluginTs({ enumType: "literal" }),
        pluginClient({ client: "fetch", bundle: true }),
        pluginZod({ version: "4" }),
      ],
    },
  });
}
