import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { hashedName } from "../assets/hashed-name.ts";
import type { Sample } from "../markdown/samples.ts";
import { bundlePath } from "./model.ts";

/** What the reference loads when a reader wants to see it in Redoc. */
export interface Redoc {
  /** The path of the module that shows the reference in the element `redoc`. */
  module: string;
  files: Map<string, string>;
}

interface OperationObject {
  operationId: string;
  tags?: string[];
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

interface OpenApi {
  tags?: unknown;
  paths: Record<string, Record<string, OperationObject>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const REDOC = "@redocly/cli/lib/chunks/redoc.standalone.js";
const CDN_SCRIPT = /https:\/\/cdn\.redocly\.com\/[\w./-]+\/redoc\.standalone\.js/g;

/** Builds the reference with `redocly build-docs`, and takes Redoc's script and ours out of its page. */
export async function buildRedoc(samples: Sample[]): Promise<Redoc> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const [description, page] = [join(folder, "openapi.json"), join(folder, "index.html")];
    writeFileSync(
      description,
      JSON.stringify(prepare(JSON.parse(readFileSync(bundlePath("openapi.json"), "utf8")), samples)),
    );
    const options = ["--template", "src/reference/redoc.hbs", "--output", page, "--config", "redocly.yaml"];
    await promisify(execFile)("redocly", ["build-docs", description, "--lint-config", "off", ...options], {
      cwd: root,
    });

    const script = keepAtHome(readFileSync(fileURLToPath(import.meta.resolve(REDOC)), "utf8"));
    const scriptPath = hashedName("assets/redoc.js", script);
    const [, start = ""] = /<script type="module">(.*)<\/script>/s.exec(readFileSync(page, "utf8")) ?? [];
    const startScript = replace(start, CDN_SCRIPT, scriptPath.replace("assets", "."));
    const module = hashedName("assets/redoc-start.js", startScript);
    return {
      module,
      files: new Map([
        [scriptPath, script],
        [module, startScript],
      ]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Gives the operations their samples, and takes their tags: Redoc shows the operations of one tag at a time only. */
function prepare({ tags, ...openapi }: OpenApi, samples: Sample[]): OpenApi {
  for (const operation of Object.values(openapi.paths).flatMap((pathItem) => Object.values(pathItem))) {
    if (!operation.operationId) continue;
    delete operation.tags;
    operation["x-codeSamples"] = samples
      .filter(({ operationId }) => operationId === operation.operationId)
      .map(({ language, label, size, code }) => ({
        lang: language === "ts" ? "javascript" : "bash",
        label: size === "minimal" ? label : `${label}, ${size}`,
        source: code,
      }));
  }
  return openapi;
}

/** Redoc asks another host for its logo, and builds a search worker out of text, which the site forbids and does not need. */
function keepAtHome(script: string): string {
  const withoutLogo = replace(script, /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g, "data:,");
  return replace(withoutLogo, /return \w+\._factory\?\?=Function\(\w+\),!0/g, "return!1");
}

function replace(text: string, pattern: RegExp, replacement: string): string {
  const replaced = text.replaceAll(pattern, replacement);
  if (replaced === text)
    throw new Error(`Redoc's output does not hold ${pattern}. See what this version of it loads, and from where.`);
  return replaced;
}
