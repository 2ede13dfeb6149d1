import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readReleaseState } from "@hwc-users/release-state";
import { operations } from "@hwc-users/spec";
import { type Block, root } from "./read-blocks.ts";

/** A kind of line that is shown and not run. */
interface Form {
  language: string;
  /** The form is only for blocks that match. */
  block?: RegExp;
  line: RegExp;
  /** Why it is not run. */
  reason: string;
  /** Checks the line without running it. `groups` are the groups of `line`; `all` is the whole line. */
  problemOf?(groups: Record<string, string>, block: Block): string | undefined;
}

const RECIPE = "packages/interop/recipes/testcontainers.ts";

/** A block is shown and not run when each of its lines has one of these forms. */
const forms: Form[] = [
  {
    language: "sh",
    line: /^(npm install|pnpm add|yarn add|bun add|deno add)( -D| --save-dev)? (?<names>[^-].*)$/,
    reason: "it would send requests to a registry",
    problemOf({ names = "" }) {
      const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
      const ours = manifests()
        .filter((manifest) => !manifest.private)
        .flatMap(({ name, version }) => [name, `./${name.replace("@", "").replace("/", "-")}-${version}.tgz`]);
      const isKnown = (name: string) => ours.includes(name) || catalog.includes(`\n  ${name}: `);
      const unknown = names.split(" ").find((name) => !isKnown(name.replace(/^npm:/, "")));
      return unknown && `${unknown} is neither in the catalog nor a package of this repository or its tarball`;
    },
  },
  {
    language: "sh",
    line: /^([A-Z]+=\S+ )?npx --yes pnpm@(?<version>\S+)( --filter (?<name>\S+))? (?<script>[a-z:]+)( .*)?$/,
    reason: "it would install, build or run the whole repository or one of its packages",
    problemOf({ version, name = "hwc-users", script = "" }) {
      const { packageManager } = manifestOf("package.json");
      if (packageManager !== `pnpm@${version}`) return `package.json pins ${packageManager}`;
      const manifest = [manifestOf("package.json"), ...manifests()].find((candidate) => candidate.name === name);
      if (!manifest) return `no package is called ${name}`;
      return ["exec", "pack"].includes(script) || script in manifest.scripts
        ? undefined
        : `${name} has no script "${script}"`;
    },
  },
  {
    language: "sh",
    line: /^node (?<command>\S+\/dist\/\S+)(?<options>( .*)?)$/,
    reason: "it needs a build, and a server or the reader's own data",
    problemOf({ command = "", options = "" }) {
      const path = manifestPaths().find((candidate) =>
        Object.values(manifestOf(candidate).bin ?? {}).some((file) => join(candidate, "..", file) === command),
      );
      return path ? unknownOption(path, options) : `no package has the command ${command}`;
    },
  },
  {
    language: "sh",
    line: /^npx( --yes)? (?<name>@[\w-]+\/[\w-]+)(@(?<version>\S+))?(?<options>( .*)?)$/,
    reason: "it would download the package, and needs a server or the reader's own data",
    problemOf({ name, version, options = "" }) {
      const path = manifestPaths().find((candidate) => manifestOf(candidate).name === name);
      const manifest = path === undefined ? undefined : manifestOf(path);
      if (path === undefined || !manifest?.bin || manifest.private)
        return `no published package with a command is called ${name}`;
      const current = readReleaseState().published ?? manifest.version;
      if (version !== undefined && version !== current) return `${name} has the version ${current}`;
      return unknownOption(path, options);
    },
  },
  {
    language: "sh",
    line: /^(docker (compose|buildx build) .*--file (?<file>\S+)|kubectl (apply --kustomize|create secret generic) )/,
    reason: "it needs a container engine or a cluster; packages/deployments tests the files",
    problemOf: ({ file }) => (file === undefined || existsSync(join(root, file)) ? undefined : `there is no ${file}`),
  },
  {
    language: "sh",
    line: /^export( [A-Z_]+=…)+$/,
    reason: "it needs the reader's own tokens",
  },
  {
    language: "ts",
    block: /from "testcontainers"/,
    line: /./,
    reason: "it would start a container",
    problemOf: (_, { code }) =>
      readFileSync(join(root, RECIPE), "utf8") === code ? undefined : `it differs from ${RECIPE}, which is compiled`,
  },
  {
    language: "text",
    line: /^(\w+: \d+ cases, \d+ \w+$| {2}[✗·] | {4}curl )/,
    reason: "it is the report about a server that violates the spec",
  },
  {
    language: "text",
    line: /^\d\d:\d\d:\d\d\.\d{3} (?<method>[A-Z]+) (?<path>\S+) (?<id>\w+) (?<status>\d+) /,
    reason: "it is the log of a running server",
    problemOf({ method, path, id, status }) {
      const operation = operations.find(({ operationId }) => operationId === id);
      if (operation?.method !== method || operation?.path !== path) return `${id} is not ${method} ${path}`;
      const isKnown = operation?.responses.some((response) => response.status === Number(status));
      return isKnown ? undefined : `${id} has no response ${status}`;
    },
  },
  {
    language: "json",
    line: /./,
    reason: "it is a part of a response",
    problemOf: (_, { code }) => (isJson(code) ? undefined : "it is not JSON"),
  },
  ...["yaml", "groovy"].map((language) => ({
    language,
    block: /dist\/contract\.js |npx --yes @[\w-]+\/contract@/,
    line: /./,
    reason: "it configures a CI server; packages/contract/test/readme.test.ts checks its command",
  })),
  {
    language: "yaml",
    block: /^kind: Kustomization$/m,
    line: /./,
    reason: "it configures a cluster; packages/deployments/test/kubernetes/readme.test.ts renders it",
  },
  {
    language: "text",
    line: /./,
    reason: "it is a diagram of files and folders, or an output",
    problemOf({ all = "" }, { file }) {
      const paths = all.match(/(?<![@\w.*-])[\w.*-]+(\/[\w.*-]+)+/g) ?? [];
      const folders = [root, join(root, file, "..")];
      const missing = paths.find((path) => folders.every((cwd) => globSync(path, { cwd }).length === 0));
      return missing && `there is no ${missing}`;
    },
  },
  {
    language: "md",
    line: /./,
    reason: "it shows how to write a guide, and the build checks the guides themselves",
  },
];

/** Whether a block is only shown. */
export function isOnlyShown(block: Block): boolean {
  const lines = linesOf(block.code);
  return lines.length > 0 && lines.every((line) => formOf(block, line));
}

/** Lists the problems of a block that is only shown. */
export function problemsOf(block: Block): string[] {
  const problems = linesOf(block.code).flatMap((line) => {
    const form = formOf(block, line);
    return form?.problemOf?.({ ...form.line.exec(line)?.groups, all: line }, block) ?? [];
  });
  return [...new Set(problems)];
}

function formOf({ language, code }: Block, line: string): Form | undefined {
  return forms.find((form) => form.language === language && (form.block?.test(code) ?? true) && form.line.test(line));
}

/** Splits code into lines and removes comments. */
function linesOf(code: string): string[] {
  return code
    .split("\n")
    .map((line) => line.replace(/(^| +)# .*$/, "").trimEnd())
    .filter((line) => line !== "");
}

/** Reports an option that the README of a package does not describe. */
function unknownOption(manifestPath: string, options: string): string | undefined {
  const readme = join(manifestPath, "..", "README.md");
  const text = readFileSync(join(root, readme), "utf8");
  const unknown = options.match(/--[\w-]+/g)?.find((option) => !new RegExp(`\`${option}[ \`]`).test(text));
  return unknown && `${readme} does not describe the option ${unknown}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  packageManager?: string;
  bin?: Record<string, string>;
  scripts: Record<string, string>;
}

function manifestOf(path: string): Manifest {
  return { scripts: {}, ...JSON.parse(readFileSync(join(root, path), "utf8")) };
}

function manifestPaths(): string[] {
  return globSync("{spec,packages/*,apps/*}/package.json", { cwd: root });
}

function manifests(): Manifest[] {
  return manifestPaths().map(manifestOf);
}
