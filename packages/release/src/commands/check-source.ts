// Fails if the checkout must not be released. It needs Node and git only, so a workflow runs it before anything else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSource } from "../publish/check-source.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
// All packages have this version.
const { version } = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8"));
try {
  checkSource(root, version);
  console.log(`This commit is version ${version} and can be released.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
