// Lints .github. Prints one line for each file, and one for each problem.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { parseDocument } from "yaml";
import { checkDependencyUpdates } from "../checks/dependency-updates.ts";
import { lintWorkflow } from "../lint-workflow.ts";
import type { Problem } from "../workflow.ts";

const { packageManager, scripts } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const known = { root: repository, packageManager, names: Object.keys(scripts) };

for (const file of globSync(".github/**/*.yml", { cwd: repository }).sort()) {
  const problems = await lintFile(file.replaceAll("\\", "/"), readFileSync(join(repository, file), "utf8"));
  console.log(`${file}: ${problems.length === 0 ? "no problems" : `${problems.length} problems`}`);
  for (const { location, message } of problems) console.error(`  ${location}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function lintFile(file: string, text: string): Promise<Problem[]> {
  const syntax = parseDocument(text).errors.map(({ message }) => ({ location: file, message }));
  if (syntax.length > 0) return syntax;
  if (file.startsWith(".github/workflows/")) return lintWorkflow(file, text, known);
  return file === ".github/dependabot.yml" ? checkDependencyUpdates(text, repository) : [];
}
