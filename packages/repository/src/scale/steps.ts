import type { RepositoryCopy } from "../copy-repository.ts";
import { PROGRAMS } from "./programs.ts";

/** A step of the build. */
export interface Step {
  name: string;
  /** The folders that it writes, from the root of the repository. */
  outputs: string[];
  /** Runs the step, and prints its processor time with the shell's `times`. */
  run(copy: RepositoryCopy): Promise<string>;
}

/** The steps of the build, in an order in which each finds what it reads. */
export const STEPS: readonly Step[] = [
  step("spec: generate", "spec", "generate", ["spec/dist", "spec/src/generated"]),
  step("spec: lint", "spec", "lint"),
  step("client: generate", "packages/client", "generate", ["packages/client/src/generated"]),
  step("mock: generate", "apps/mock", "generate", ["apps/mock/src/generated"]),
  step("client: build", "packages/client", "build", ["packages/client/dist"]),
  step("client: types of a program", "packages/client", "typecheck", [], `-p ${PROGRAMS}`),
  step("mock: build", "apps/mock", "build", ["apps/mock/dist"]),
  step("docs: build", "apps/docs", "build", ["apps/docs/dist"]),
];

function step(name: string, packageFolder: string, script: string, outputs: string[] = [], ...args: string[]): Step {
  return { name, outputs, run: (copy) => copy.runScript(packageFolder, script, ...args, "&& times") };
}
