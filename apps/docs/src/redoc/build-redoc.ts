import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { hashedName } from "../assets/hashed-name.ts";
import type { Language } from "../language/language.ts";
import chinese from "../language/redoc.zh-CN.json" with { type: "json" };
import { bundlePath } from "../reference/model.ts";
import type { Sample } from "../samples/read-samples.ts";
import { readRedocScript, replace } from "./redoc-script.ts";

/** The scripts that show the reference of a language in Redoc. */
export interface Redoc {
  language: Language;
  /** The path of Redoc's own script. */
  script: string;
  /** The path of the module that renders the reference into the element with the ID `redoc`. */
  start: string;
  /** The files to write: path to content. */
  files: Map<string, string>;
}

interface OperationObject {
  operationId: string;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
}

interface OpenApi {
  paths: Record<string, Record<string, OperationObject>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const REDOCLY = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
const CDN_SCRIPT = /https:\/\/cdn\.redocly\.com\/[\w./-]+\/redoc\.standalone\.js/g;

/**
 * Builds the reference with `redocly build-docs` and extracts the start script from its page.
 *
 * @throws {Error} when Redoc's output differs from what this version expects.
 */
export async function buildRedoc(samples: Sample[], language: Language): Promise<Redoc> {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  try {
    const [description, page] = [join(folder, "openapi.json"), join(folder, "index.html")];
    writeFileSync(
      description,
      JSON.stringify(withSamples(JSON.parse(readFileSync(bundlePath("openapi.json", language), "utf8")), samples)),
    );
    await promisify(execFile)(
      process.execPath,
      [
        ...[REDOCLY, "build-docs", description, "--output", page, "--template", "src/redoc/redoc.hbs"],
        ...["--config", "redocly.yaml", "--lint-config", "off", "--openapi", JSON.stringify(optionsFor(samples))],
      ],
      { cwd: root },
    );

    const content = readRedocScript();
    const script = hashedName("assets/redoc.js", content);
    const [, inlineScript = ""] = /<script type="module">(.*)<\/script>/s.exec(readFileSync(page, "utf8")) ?? [];
    const startScript = `globalThis.redocTexts = ${JSON.stringify(textsIn(language, content))};
${replace(inlineScript, CDN_SCRIPT, script.replace("assets", "."))}`;
    const start = hashedName("assets/redoc-start.js", startScript);
    return {
      language,
      script,
      start,
      files: new Map([
        [script, content],
        [start, startScript],
      ]),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The code languages with another name in Redoc. */
const REDOC_LANGUAGES: Record<string, string> = { sh: "bash", ts: "javascript" };

/**
 * Returns Redoc's texts in a language.
 *
 * @throws {Error} when Redoc does not have a text that is translated; the message names it.
 */
function textsIn({ tag }: Language, script: string): Record<string, string> {
  const texts = tag === "zh-CN" ? chinese : {};
  const unused = Object.keys(texts).filter((text) => !script.includes(`\`${text}\``));
  if (unused.length > 0)
    throw new Error(`Redoc has none of these texts. Remove them from redoc.zh-CN.json: "${unused.join('", "')}".`);
  return texts;
}

function optionsFor(samples: Sample[]): object {
  const labels = new Set(samples.map(labelOf));
  return {
    hideDownloadButtons: true,
    schemasExpansionLevel: "all",
    // Redoc shows a sample only when its label is listed. It generates the payload itself.
    codeSamples: { languages: [...labels, "Payload"].map((lang) => ({ lang })) },
  };
}

function withSamples(openapi: OpenApi, samples: Sample[]): OpenApi {
  for (const operation of Object.values(openapi.paths).flatMap((pathItem) => Object.values(pathItem))) {
    if (!operation.operationId) continue;
    operation["x-codeSamples"] = samples
      .filter(({ operationId }) => operationId === operation.operationId)
      .map((sample) => ({
        lang: REDOC_LANGUAGES[sample.language] ?? sample.language,
        label: labelOf(sample),
        source: sample.code,
      }));
  }
  return openapi;
}

function labelOf({ label, size }: Sample): string {
  return size === "minimal" ? label : `${label}, ${size}`;
}
