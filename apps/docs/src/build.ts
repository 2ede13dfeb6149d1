// Builds the site into dist/: the page, Redoc's script beside it, and the bundle for download.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BANNER = "Built by `pnpm build`. Do not edit.";
const dist = new URL("../dist/", import.meta.url);

function resolve(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}

function integrityOf(script: string): string {
  return `sha384-${createHash("sha384").update(script).digest("base64")}`;
}

function replaceAll(text: string, found: string | RegExp, replacement: string): string {
  const replaced = text.replaceAll(found, replacement);
  if (replaced === text)
    throw new Error(`Redoc's output does not hold ${found}. See what this version of it loads, and from where.`);
  return replaced;
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const openapi = resolve("@hwc-users/spec/openapi.yaml");
copyFileSync(openapi, new URL("openapi.yaml", dist));
copyFileSync(resolve("@hwc-users/spec/openapi.json"), new URL("openapi.json", dist));

const page = new URL("index.html", dist);
const options = ["--template", "page.hbs", "--output", fileURLToPath(page), "--lint-config", "off"];
execFileSync("redocly", ["build-docs", openapi, ...options], { stdio: ["ignore", "inherit", "ignore"] });

// The page loads this script from Redoc's CDN and the script asks another for a logo: both stay at home instead.
const redoc = readFileSync(resolve("@redocly/cli/lib/chunks/redoc.standalone.js"), "utf8");
const script = `// ${BANNER}\n${replaceAll(redoc, /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g, "data:,")}`;
writeFileSync(new URL("redoc.js", dist), script);

let html = readFileSync(page, "utf8");
html = replaceAll(html, /https:\/\/cdn\.redocly\.com\/[\w./-]+\/redoc\.standalone\.js/g, "./redoc.js");
html = replaceAll(html, integrityOf(redoc), integrityOf(script));
writeFileSync(page, html.replace("<html", `<!-- ${BANNER} -->\n<html`));
