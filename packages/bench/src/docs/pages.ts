import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startDocs } from "@hwc-users/docs";
import type { Operation } from "@hwc-users/spec";
import { progress } from "../progress.ts";
import { startStaticServer } from "./static-server.ts";

/** The names of the pages, as the tables show them. `stock redoc` is what all are compared with. */
export type PageName = "stock redoc" | "ours" | "scalar" | "swagger ui";

/** The pages, served. */
export interface Pages {
  /**
   * A link to the first operation of each. Stock Redoc shows no operation before the reader asks for one, so that all are
   * opened as by somebody who follows a link.
   */
  urls: Record<PageName, string>;
  stop(): Promise<void>;
}

const SCALAR = `<!doctype html>
<html>
  <head>
    <title>Scalar</title>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
  </head>
  <body>
    <div id="app"></div>
    <script src="standalone.js"></script>
    <script>Scalar.createApiReference("#app", { url: "../openapi.json" });</script>
  </body>
</html>
`;

const SWAGGER_UI = `window.onload = () => {
  window.ui = SwaggerUIBundle({
    url: "../openapi.json",
    dom_id: "#swagger-ui",
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [SwaggerUIBundle.plugins.DownloadUrl],
    layout: "StandaloneLayout",
  });
};
`;

const SWAGGER_UI_FILES = [
  "index.html",
  "index.css",
  "swagger-ui.css",
  "swagger-ui-bundle.js",
  "swagger-ui-standalone-preset.js",
  "favicon-16x16.png",
  "favicon-32x32.png",
];

/** Makes each peer's page as its documentation says, from the same spec, and serves it; ours is served by its own server. */
export async function servePages({ operationId, method, path, service }: Operation): Promise<Pages> {
  progress("docs: make and compress the pages");
  const folder = await mkdtemp(join(tmpdir(), "bench-docs-"));
  try {
    await copyFile(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), join(folder, "openapi.json"));
    await makeRedoc(join(folder, "redoc"));
    await makeScalar(join(folder, "scalar"));
    await makeSwaggerUi(join(folder, "swagger-ui"));
    const [peers, ours] = await Promise.all([startStaticServer(folder), startDocs({ port: 0 })]);
    return {
      urls: {
        "stock redoc": `${peers.url}/redoc/index.html#operation/${operationId}`,
        ours: `${ours.url}/reference.html#${operationId}`,
        scalar: `${peers.url}/scalar/index.html#tag/${service.toLowerCase()}/${method}${path}`,
        "swagger ui": `${peers.url}/swagger-ui/index.html#/${service}/${operationId}`,
      },
      stop: async () => void (await Promise.all([peers.stop(), ours.close()])),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function makeRedoc(folder: string): Promise<void> {
  const cli = fileURLToPath(import.meta.resolve("@redocly/cli/package.json")).replace("package.json", "bin/cli.js");
  const page = join(folder, "index.html");
  const openapi = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
  // Away from the configuration of this repository: stock is what one gets who has none.
  await mkdir(folder);
  await promisify(execFile)(process.execPath, [cli, "build-docs", openapi, "--inlineBundle", "-o", page], {
    cwd: folder,
    env,
  });
}

async function makeScalar(folder: string): Promise<void> {
  await mkdir(folder);
  const bundle = fileURLToPath(import.meta.resolve("@scalar/api-reference")).replace(
    "index.js",
    "browser/standalone.js",
  );
  await copyFile(bundle, join(folder, "standalone.js"));
  await writeFile(join(folder, "index.html"), SCALAR);
}

async function makeSwaggerUi(folder: string): Promise<void> {
  await mkdir(folder);
  const source = fileURLToPath(import.meta.resolve("swagger-ui-dist/package.json")).replace("package.json", "");
  for (const file of SWAGGER_UI_FILES) await copyFile(join(source, file), join(folder, file));
  await writeFile(join(folder, "swagger-initializer.js"), SWAGGER_UI);
}
