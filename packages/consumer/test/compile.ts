import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import { inject } from "vitest";

export const nodeNext = { module: "NodeNext", moduleResolution: "NodeNext" };
export const bundler = { module: "ESNext", moduleResolution: "Bundler" };
/** The resolution of Node 10, which ignores `exports`. TypeScript 7 has it no longer. */
export const node10 = { module: "ESNext", moduleResolution: "Node" };

/** TypeScript 7, 5.9 and 5.2. */
export type Compiler = "typescript" | "typescript5" | "typescript52";

/**
 * Compiles files of the project with strict options, and checks the declarations of the installed packages too.
 *
 * @param name Names the configuration, so that tests can run at the same time.
 * @returns The output of the compiler, which is empty if there is no error.
 */
export async function compile(
  name: string,
  options: object,
  files: string[],
  compiler: Compiler = "typescript",
): Promise<string> {
  const project = inject("project");
  const config = join(project, `tsconfig.${name}.json`);
  const compilerOptions = {
    target: "ES2022",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  await writeFile(config, JSON.stringify({ compilerOptions, files }));
  const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve(`${compiler}/package.json`)));
  const { stdout, stderr } = await run(process.execPath, [tsc, "-p", config], { cwd: project, env: {} });
  return stdout + stderr;
}
