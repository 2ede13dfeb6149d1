import { existsSync } from "node:fs";
import { join } from "node:path";
import { expandMatrix } from "../matrix.ts";
import { type Problem, stepsOf, type Workflow } from "../workflow.ts";

/** What the commands of workflows refer to. */
export interface Scripts {
  /** The root folder of the repository. */
  root: string;
  /** `packageManager` of the root package.json. */
  packageManager: string;
  /** The names of the root scripts. */
  names: readonly string[];
}

/** A value that the shell reads from the environment: it cannot become code. */
const ARGUMENT = String.raw`(?: (?:[\w./=@:-]+|"\$\w+"))*`;
const PACKAGE_SCRIPT = new RegExp(`^npx --yes (?<manager>pnpm@\\S+) (?<name>[\\w:]+)${ARGUMENT}$`);
const FILE = new RegExp(`^(?:bash (?<shell>\\.ci/[\\w-]+)|node (?<node>packages/[\\w/-]+\\.ts))${ARGUMENT}$`);

/** Every command is one script of the repository, so that each can be run and tested on any machine. */
export function checkCommands(workflow: Workflow, scripts: Scripts): Problem[] {
  return stepsOf(workflow).flatMap(({ location, job, step }) =>
    (step.run === undefined ? [] : expandMatrix(step.run, job)).flatMap((command) => {
      const message = commandProblem(command, scripts);
      return message === undefined ? [] : [{ location, message: `${command}: ${message}` }];
    }),
  );
}

function commandProblem(command: string, { root, packageManager, names }: Scripts): string | undefined {
  if (command.includes("${{")) return "An expression can become code. Pass it as an environment variable.";
  const { manager, name = "" } = PACKAGE_SCRIPT.exec(command)?.groups ?? {};
  if (manager !== undefined) {
    if (manager !== packageManager) return `The root package.json has ${packageManager}.`;
    return names.includes(name) ? undefined : `The root package.json has no script "${name}".`;
  }
  const { shell, node } = FILE.exec(command)?.groups ?? {};
  const file = shell ?? node;
  if (file === undefined) return "Write one command: a root script through npx, a file of .ci, or a file of packages.";
  return existsSync(join(root, file)) ? undefined : `There is no file ${file}.`;
}
