// Writes dist/: the bundles of the hand-written files and the documents that are published, in English, and the same in Chinese
// to dist/zh-CN/. Writes the operations of the bundles to src/generated/, so that other packages import them without reading a
// file.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { BANNER } from "../src/banner.ts";
import type { JsonObject } from "../src/json.ts";
import { type OpenApiDocument, readOperations } from "../src/read-operations.ts";
import { resolveReferences } from "../src/resolve-references.ts";
import { brokenRules } from "./broken-rules.ts";
import { declarationOf } from "./publish/declaration.ts";
import { CHINESE, ENGLISH, type Phrases } from "./publish/phrases.ts";
import { publishedDocuments, publishedSignInDocuments } from "./publish/published-documents.ts";
import { REDOCLY } from "./redocly.ts";
import { readOverlay } from "./translation/overlay.ts";
import { translate } from "./translation/translate.ts";
import { TranslationError } from "./translation/translation-error.ts";

const root = new URL("../", import.meta.url);
const OPENAPI = "openapi.yaml";
const SIGN_IN = "sign-in/openapi.yaml";
/** The Chinese texts of both documents, and those of one. */
const SHARED_OVERLAY = "overlays/shared.zh-CN.yaml";
const OVERLAY = "overlays/zh-CN.yaml";
const SIGN_IN_OVERLAY = "overlays/sign-in.zh-CN.yaml";
try {
  await generate();
} catch (error) {
  // Generating relies on the house rules, and English is complete before it is translated. A spec that keeps all rules and is
  // translated fails only because of a fault in these scripts.
  const problems = brokenRules(root, [OPENAPI, SIGN_IN, SHARED_OVERLAY, OVERLAY, SIGN_IN_OVERLAY]);
  if (problems !== undefined)
    console.error(
      `The spec breaks rules, so that nothing can be generated from it. Correct these files:\n\n${problems}`,
    );
  else if (error instanceof TranslationError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}

async function generate(): Promise<void> {
  const openapi = bundle(OPENAPI);
  const signIn = bundle(SIGN_IN);
  const shared = readOverlay(root, SHARED_OVERLAY);
  const chinese = await translate(openapi, [shared, readOverlay(root, OVERLAY)]);
  const chineseSignIn = await translate(signIn, [shared, readOverlay(root, SIGN_IN_OVERLAY)]);
  const problems = [...chinese.problems, ...chineseSignIn.problems];
  if (problems.length > 0) throw new TranslationError(problems);
  writeFolder("dist/", documentFiles(openapi, signIn, ENGLISH));
  writeFolder("dist/zh-CN/", documentFiles(chinese.document, chineseSignIn.document, CHINESE));
  writeFolder("src/generated/", {
    "operations.ts": operationsModule(openapi, {
      id: "/** The name of an operation. */\nexport type OperationId",
      list: "/** The operations of the API, in the order of the spec. */\nexport const operations",
      type: "TokenOperation",
    }),
    "sign-in-operations.ts": operationsModule(signIn, {
      id: "/** The name of a sign-in operation. */\nexport type SignInOperationId",
      list: "/** The operations that return a token, in the order of the spec. */\nexport const signInOperations",
      type: "Operation",
    }),
  });
}

/** Returns the bundles and the published documents in one language, by file name. */
function documentFiles(openapi: JsonObject, signIn: JsonObject, phrases: Phrases): Record<string, string> {
  const published = { ...publishedDocuments(openapi, phrases), ...publishedSignInDocuments(signIn, phrases) };
  const documents = Object.entries(published).flatMap(([name, document]) => [
    [`${name}.json`, printJson(document)],
    [`${name}.yaml`, `# ${BANNER}\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`],
    [`${name}.d.cts`, `// ${BANNER}\n${declarationOf(document)}`],
  ]);
  return {
    "bundle.json": printJson(openapi),
    "sign-in-bundle.json": printJson(signIn),
    ...Object.fromEntries(documents),
  };
}

/** Bundles the files that a hand-written document refers to. */
function bundle(file: string): JsonObject {
  const options = ["--ext", "json", "--component-renaming-conflicts-severity", "error"];
  const bundled = execFileSync(process.execPath, [REDOCLY, "bundle", file, ...options], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { openapi, ...rest } = JSON.parse(bundled);
  return { openapi, "x-generated": BANNER, ...rest };
}

function printJson(document: JsonObject): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function operationsModule(
  document: JsonObject,
  { id, list, type }: { id: string; list: string; type: string },
): string {
  const operations = readOperations(resolveReferences<OpenApiDocument>(document));
  return `// ${BANNER}
import type { ${type} } from "../operation.ts";

${id} = ${operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ")};

${list}: readonly ${type}[] = ${JSON.stringify(operations, null, 2)};
`;
}

/** Writes the files of a generated folder, and removes others. Folders stay: a program in watch mode watches them. */
function writeFolder(folder: string, files: Record<string, string>): void {
  const url = new URL(folder, root);
  mkdirSync(url, { recursive: true });
  for (const entry of readdirSync(url, { withFileTypes: true }))
    if (entry.isFile() && !(entry.name in files)) rmSync(new URL(entry.name, url));
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, url), text);
}
