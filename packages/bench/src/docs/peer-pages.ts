import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { runOrThrow } from "@hwc-users/testing";

const openapi = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));

/** Builds the page of each peer as its documentation describes, in a folder of its own beside the spec. */
export async function buildPeers(folder: string): Promise<void> {
  await copyFile(openapi, join(folder, "openapi.json"));
  await buildRedoc(join(folder, "redoc"));
  await buildScalar(join(folder, "scalar"));
  await buildSwaggerUi(join(folder, "swagger-ui"));
  await compress(folder);
}

async function buildRedoc(folder: string): Promise<void> {
  await mkdir(folder);
  const cli = fileBeside(import.meta.resolve("@redocly/cli/package.json"), "./bin/cli.js");
  const args = ["build-docs", openapi, "--inlineBundle", "-o", "index.html"];
  // In its own folder: stock Redoc does without the configuration of this repository.
  await runOrThrow(process.execPath, [cli, ...args], {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: "off" },
  });
}

async function buildScalar(folder: string): Promise<void> {
  await mkdir(folder);
  await copyFile(
    fileBeside(import.meta.resolve("@scalar/api-reference"), "./browser/standalone.js"),
    join(folder, "standalone.js"),
  );
  const html = `<div id="app"></div>
    <script src="standalone.js"></script>
    <script>Scalar.createApiReference("#app", { url: "../openapi.json" });</script>`;
  await writeFile(join(folder, "index.html"), document("Scalar", html));
}

async function buildSwaggerUi(folder: string): Promise<void> {
  await mkdir(folder);
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js"]) {
    await copyFile(fileBeside(import.meta.resolve("swagger-ui-dist/package.json"), `./${file}`), join(folder, file));
  }
  const html = `<link rel="stylesheet" href="swagger-ui.css">
    <div id="swagger-ui"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script>SwaggerUIBundle({ url: "../openapi.json", dom_id: "#swagger-ui", deepLinking: true });</script>`;
  await writeFile(join(folder, "index.html"), document("Swagger UI", html));
}

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}

/** Puts a brotli copy beside each file, as our own site has. */
async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
  }
}

function fileBeside(module: string, relative: string): string {
  return fileURLToPath(new URL(relative, module));
}
