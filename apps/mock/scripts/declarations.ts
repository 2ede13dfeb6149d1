import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

// Started with Node, because Windows cannot start the script in node_modules/.bin without a shell.
const TSC = join(fileURLToPath(import.meta.resolve("typescript/package.json")), "../bin/tsc");

const ENTRIES = ["index.d.ts", "msw/index.d.ts"];

/** Writes to dist/ the types that the entries reach. Other types import packages that users do not have. */
export function writeDeclarations(): void {
  const folder = mkdtempSync("dist/declarations-");
  execFileSync(process.execPath, [TSC, "-p", "tsconfig.build.json", "--outDir", folder], { stdio: "inherit" });
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const imports = readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)\.ts"|from "(\.[^"]+)\.js"/g);
    for (const [, typescript, javascript] of imports) reach(resolve(file, "..", `${typescript ?? javascript}.d.ts`));
  };
  for (const entry of ENTRIES) reach(resolve(folder, entry));
  for (const file of reached) cpSync(file, join("dist", relative(folder, file)));
  rmSync(folder, { recursive: true });
}
