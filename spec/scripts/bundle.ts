// Writes the bundle to dist/: openapi.yaml and openapi.json for everyone, dereferenced.json for src/. Also writes the type
// of the operation IDs to src/generated/.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";
import { type OpenApiDocument, readOperations } from "../src/read-operations.ts";

const BANNER = "Built from spec/openapi.yaml by `pnpm build`. Do not edit.";

function bundle(...options: string[]): OpenApiDocument {
  const command = ["bundle", "openapi.yaml", "--ext", "json", "--component-renaming-conflicts-severity", "error"];
  const json = execFileSync("redocly", [...command, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { openapi, ...rest } = JSON.parse(json);
  return { openapi, "x-generated": BANNER, ...rest };
}

function write(file: string, text: string): void {
  const url = new URL(`../${file}`, import.meta.url);
  mkdirSync(new URL("./", url), { recursive: true });
  writeFileSync(url, text);
}

const openapi = bundle();
write("dist/openapi.json", `${JSON.stringify(openapi, null, 2)}\n`);
write("dist/openapi.yaml", `# ${BANNER}\n${stringify(openapi, { lineWidth: 0 })}`);
const dereferenced = bundle("--dereferenced");
write("dist/dereferenced.json", `${JSON.stringify(dereferenced)}\n`);

const operationIds = readOperations(dereferenced).map(({ operationId }) => `\n  | ${JSON.stringify(operationId)}`);
const comment = "/** The name of an operation. */";
write(
  "src/generated/operation-id.ts",
  `// ${BANNER}\n\n${comment}\nexport type OperationId =${operationIds.join("")};\n`,
);
