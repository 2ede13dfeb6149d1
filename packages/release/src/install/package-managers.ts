import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pnpmCommand } from "@hwc-users/testing";

/** A command line: the program and its arguments. */
type CommandLine = [string, ...string[]];

/** How a package manager installs packages and runs programs. */
export interface PackageManager {
  name: string;
  /** Prints the version. */
  version: CommandLine;
  /** Files that the project needs before the installation, by name. */
  files?: Record<string, string>;
  /** Installs packages into the project. */
  install(packages: readonly string[]): CommandLine;
  /** Runs a file of the project. */
  run(file: string): CommandLine;
  /** Runs the only command of a package that is not installed, as `npx` does. */
  execute(name: string, args: readonly string[]): CommandLine;
}

/** Deno installs only what is older than a day. The packages of a rehearsal are minutes old. */
const AT_ANY_AGE = "--minimum-dependency-age=0";

/** Lists the package managers. npm is that of this machine, pnpm the one that runs the rehearsal, the others are dependencies. */
export async function packageManagers(): Promise<[PackageManager, ...PackageManager[]]> {
  const { execPath: node } = process;
  const pnpm = await pnpmCommand();
  const yarn: CommandLine = [node, programIn("@yarnpkg/cli-dist", "bin/yarn.js")];
  const bun = programIn("bun", "bin/bun.exe");
  const deno = programIn("deno", "deno");
  const yarnWith = (linker: string, run: PackageManager["run"]): PackageManager => ({
    name: `yarn (${linker})`,
    version: [...yarn, "--version"],
    files: { "yarn.lock": "", ".yarnrc.yml": `nodeLinker: ${linker}\n` },
    install: (packages) => [...yarn, "add", ...packages],
    run,
    execute: (name, args) => [...yarn, "dlx", name, ...args],
  });
  return [
    {
      name: "npm",
      version: ["npm", "--version"],
      install: (packages) => ["npm", "install", ...packages],
      run: (file) => [node, file],
      execute: (name, args) => ["npx", "--yes", name, ...args],
    },
    {
      name: "pnpm",
      version: [...pnpm, "--version"],
      install: (packages) => [...pnpm, "add", ...packages],
      run: (file) => [node, file],
      execute: (name, args) => [...pnpm, "dlx", name, ...args],
    },
    yarnWith("node-modules", (file) => [node, file]),
    yarnWith("pnp", (file) => [...yarn, "node", file]),
    {
      name: "bun",
      version: [bun, "--version"],
      install: (packages) => [bun, "add", ...packages],
      run: (file) => [bun, file],
      execute: (name, args) => [bun, "x", "--bun", name, ...args],
    },
    {
      name: "deno",
      version: [deno, "--version"],
      install: (packages) => [deno, "add", AT_ANY_AGE, ...packages.map((name) => `npm:${name}`)],
      run: (file) => [deno, "run", "--allow-net=127.0.0.1", "--allow-env", "--allow-read=.", file],
      execute: (name, args) => [deno, "run", "--allow-all", AT_ANY_AGE, `npm:${name}`, ...args],
    },
  ];
}

/** Returns the path of a program that a dependency contains. */
function programIn(name: string, path: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is missing. Run pnpm install.`);
  return join(dirname(manifest), path);
}
