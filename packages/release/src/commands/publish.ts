// Publishes the tarballs of a rehearsal. It needs Node and npm only: nothing is installed in the job that may publish.
// Usage: node publish.ts <folder> [--registry <url>] [--direct]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkSource } from "../publish/check-source.ts";
import { publishTarballs } from "../publish/publish-tarballs.ts";
import { readTarballs } from "../publish/read-tarballs.ts";
import { checkRehearsedCommit } from "../publish/rehearsed-commit.ts";

const USAGE = `node packages/release/src/commands/publish.ts <folder> [--registry <url>] [--direct]
  Publishes the tarballs that pnpm release --rehearse --out <folder> wrote.
  --registry <url>   the registry (default: that of npm's configuration)
  --direct           publishes at once, instead of staging for the approval of a maintainer`;

try {
  const { folder, registry, direct } = parse();
  const tarballs = readTarballs(folder);
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  checkSource(root, tarballs[0].version);
  checkRehearsedCommit(root, folder);
  if (!publishTarballs(tarballs, { registry, direct }, (line) => console.log(line))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function parse(): { folder: string; registry: string | undefined; direct: boolean } {
  try {
    const options = { registry: { type: "string" }, direct: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [folder, ...others] = positionals;
    if (folder === undefined || others.length) throw new Error("Name one folder.");
    return { folder, registry: values.registry, direct: values.direct };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
