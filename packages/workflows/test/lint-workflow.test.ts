import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { lintWorkflow } from "../src/lint-workflow.ts";

const SCRIPTS = { root: repository, packageManager: "pnpm@12.21.0", names: ["test", "bench"] };
const COMMIT = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const WORKFLOW = `
on:
  push:
    branches: [main]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    strategy:
      matrix:
        script: [test]
        include:
          - { script: bench }
    steps:
      - uses: actions/checkout@${COMMIT} # v7.0.1
        with:
          persist-credentials: false
      - run: bash .ci/install-programs
      - run: npx --yes pnpm@12.21.0 \${{ matrix.script }}
      - uses: actions/upload-artifact@${COMMIT} # v7.0.0
        with:
          name: release
  deploy:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    steps:
      - uses: actions/deploy-pages@${COMMIT} # v5.0.0
  publish:
    needs: [deploy, test]
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      id-token: write
    environment: npm
    steps:
      - uses: actions/download-artifact@${COMMIT} # v8.0.1
        with:
          name: release
      - run: node packages/release/src/commands/publish.ts dist
`;

function edit(search: string, replacement: string): string {
  if (!WORKFLOW.includes(search)) throw new Error(`The workflow has no ${search}.`);
  return WORKFLOW.replace(search, replacement);
}

async function lint(text: string): Promise<string[]> {
  const problems = await lintWorkflow(".github/workflows/test.yml", text, SCRIPTS);
  return problems.map(({ location, message }) => `${location}: ${message}`);
}

test("accepts a workflow that keeps the rules", async () => {
  expect(await lint(WORKFLOW)).toEqual([]);
});

test.for([
  ["an unknown key", "timeout-minutes: 10", "time-limit: 10", "Unexpected value 'time-limit'"],
  ["an unknown context", "matrix.script }}", "matrx.script }}", "Unrecognized named-value: 'matrx'"],
  ["an unknown runner", "ubuntu-24.04", "ubuntu-24.05", "(actionlint: runner-label)"],
  ["a tag of an action", `@${COMMIT}`, "@v7", "actions/checkout@v7 is not pinned"],
  ["a branch behind a commit", " # v7.0.1", " # main", "is not pinned"],
  [
    "an image as an action",
    `actions/checkout@${COMMIT} # v7.0.1`,
    "docker://alpine:3",
    "docker://alpine:3 is not pinned",
  ],
  ["a trigger for strangers", "on:\n  push:", "on:\n  pull_request_target:", "pull_request_target gives strangers"],
  ["no permissions of the workflow", "permissions: {}\n", "", "permissions: Write permissions: {}"],
  ["permissions of the workflow", "permissions: {}\n", "permissions: read-all\n", "permissions: Write permissions: {}"],
  ["a job without permissions", "    permissions:\n      contents: read\n", "", "jobs.test: The job must list"],
  [
    "a job with all permissions",
    "permissions:\n      contents: read",
    "permissions: write-all",
    "jobs.test: The job must",
  ],
  ["a needless permission", "contents: read", "contents: write", 'No step needs "contents: write"'],
  ["a missing permission", "      id-token: write\n", "", 'jobs.deploy: A step needs "id-token: write"'],
  ["an id token without a use", "contents: read", "id-token: write", 'No step needs "id-token: write"'],
  ["an installation with a right to write", "contents: read", "pages: write", "must not install packages"],
  ["a release without approval", "    environment: npm\n", "", "jobs.publish.steps.1: Give the job"],
  ["an artifact of another name", "name: release\n  deploy", "name: tarballs\n  deploy", 'uploads "release"'],
  ["an artifact of no job before", "needs: [deploy, test]", "needs: deploy", 'uploads "release"'],
  ["a job without a time limit", "    timeout-minutes: 10\n", "", 'jobs.test: Add "timeout-minutes"'],
  [
    "a checkout that keeps its token",
    "persist-credentials: false",
    "fetch-depth: 0",
    'needs "persist-credentials: false"',
  ],
  ["an expression in a command", ".ci/install-programs", `.ci/run \${{ github.actor }}`, "can become code"],
  [
    "text of a stranger in a command",
    ".ci/install-programs",
    `.ci/run \${{ github.head_ref }}`,
    "potentially untrusted",
  ],
  ["code in a command", "bash .ci/install-programs", "sudo apt-get update", "Write one command"],
  ["two commands", "bash .ci/install-programs", "bash .ci/run && bash .ci/run", "Write one command"],
  ["a missing file", "bash .ci/install-programs", "bash .ci/deploy", "There is no file .ci/deploy"],
  ["a missing command", "bash .ci/install-programs", "node packages/x/y.ts", "There is no file packages/x/y.ts"],
  [
    "a missing script of a matrix",
    "[test]",
    "[test, fuzz]",
    "npx --yes pnpm@12.21.0 fuzz: The root package.json has no",
  ],
  ["a missing script of a combination", "script: bench", "script: banch", 'has no script "banch"'],
  ["another version of pnpm", "pnpm@12.21.0", "pnpm@11.0.0", "The root package.json has pnpm@12.21.0"],
] as const)("reports %s", async ([, search, replacement, message]) => {
  expect(await lint(edit(search, replacement))).toContainEqual(expect.stringContaining(message));
});

test.for([
  ["actions/setup-node", "package-manager-cache"],
  ["docker/setup-buildx-action", "cache-binary"],
])("reports the cache of %s", async ([action, input]) => {
  const step = `- uses: ${action}@${COMMIT} # v7.0.0\n`;
  expect(await lint(edit("- run: bash .ci/install-programs\n", step))).toEqual([
    `jobs.test.steps.1: ${action} needs "${input}: false": a cache can carry code into a release.`,
  ]);
});
