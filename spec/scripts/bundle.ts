// Writes the bundle to dist/: openapi.yaml and openapi.json for everyone, dereferenced.json for src/.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { stringify } from "yaml";

const BANNER = "Built from spec/openapi.yaml by `pnpm build`. Do not edit.";

function bundle(...options: string[]): object {
  const command = ["bundle", "openapi.yaml", "--ext", "json", "--component-renaming-conflicts-severity", "error"];
  const json = execFileSync("redocly", [...command, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { openapi, ...rest } = JSON.parse(json) as { openapi: string };
  return { openapi, "x-generated": BANNER, ...rest };
}

function write(file: string, text: string): void {
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
}

mkdirSync(new URL("../dist/", import.meta.url), { recursive: true });
const openapi = bundle();
write("openapi.json", `${JSON.stringify(openapi, null, 2)}\n`);
write("openapi.yaml", `# ${BANNER}\n${stringify(openapi, { lineWidth: 0 })}`);
write("dereferenced.json", `${JSON.stringify(bundle("--dereferenced"))}\n`);
