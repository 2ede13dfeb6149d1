import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { hashedName } from "../assets/hashed-name.ts";
import { ENGLISH } from "../language/language.ts";
import { bundlePath } from "../reference/model.ts";
import type { Sample } from "../samples/read-samples.ts";

/** The scripts that show the reference in Redoc. */
export interface Redoc {
  /** The path of the module that renders Redoc into the element with the ID `redoc`. */
  module: string;
  /** The files to write: path to content. */
  files: Map<string, string>;
  /** The source file of Redoc. */
  source: string;
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
const { resolve } = createRequire(import.meta.url);
const REDOC = resolve("@redocly/cli/lib/chunks/redoc.standalone.js");
const REDOCLY = resolve("@redocly/cli/bin/cli.js");
const CDN_SCRIPT = /https:\/\/cdn\.redocly\.com\/[\w./-]+\/redoc\.standalone\.js/g;

/**
 * Builds the reference with `redocly build-docs` and extracts the start script from its page.
 *
 * @throws {Error} when Redoc's output differs from what this version expects.
 */
export async function buildRedoc(samples: Sample[]): Promise<Redoc> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const [description, page] = [join(folder, "openapi.json"), join(folder, "index.html")];
    writeFileSync(
      description,
      JSON.stringify(withSamples(JSON.parse(readFileSync(bundlePath("openapi.json", ENGLISH), "utf8")), samples)),
    );
    const options = ["--template", "src/redoc/redoc.hbs", "--output", page, "--config", "redocly.yaml"];
    await promisify(execFile)(
      process.execPath,
      [REDOCLY, "build-docs", description, "--lint-config", "off", ...options],
      {
        cwd: root,
      },
    );

    const script = withoutOutsideRequests(readFileSync(REDOC, "utf8"));
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
      source: REDOC,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The languages with another name in Redoc. */
const REDOC_LANGUAGES: Record<string, string> = { sh: "bash", ts: "javascript" };

/** Adds the samples to the operations and removes the tags: Redoc shows the operations of only one tag at a time. */
function withSamples({ tags, ...openapi }: OpenApi, samples: Sample[]): OpenApi {
  for (const operation of Object.values(openapi.paths).flatMap((pathItem) => Object.values(pathItem))) {
    if (!operation.operationId) continue;
    delete operation.tags;
    operation["x-codeSamples"] = samples
      .filter(({ operationId }) => operationId === operation.operationId)
      .map(({ language, label, size, code }) => ({
        lang: REDOC_LANGUAGES[language] ?? language,
        label: size === "minimal" ? label : `${label}, ${size}`,
        source: code,
      }));
  }
  return openapi;
}

/** Removes two parts that the Content-Security-Policy blocks: a logo from another host, and a search worker built from text. */
function withoutOutsideRequests(script: string): string {
  const withoutLogo = replace(script, /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g, "data:,");
  return replace(withoutLogo, /return \w+\._factory\?\?=Function\(\w+\),!0/g, "return!1");
}

function replace(text: string, pattern: RegExp, replacement: string): string {
  const replaced = text.replaceAll(pattern, replacement);
  if (replaced === text)
    throw new Error(
      `Redoc's output does not match ${pattern}. Check what this version of Redoc loads, and adapt build-redoc.ts.`,
    );
  return replaced;
}
