import type { Job, Problem, Workflow } from "../workflow.ts";

/** The actions and scripts that need to write to a scope. */
const WRITERS: Record<string, readonly string[]> = {
  attestations: ["actions/attest"],
  contents: [".ci/open-pull-request", "packages/workflows/src/commands/create-release.ts"],
  "id-token": [
    "actions/attest",
    "actions/deploy-pages",
    "ossf/scorecard-action",
    "packages/release/src/commands/publish.ts",
  ],
  packages: ["docker/login-action"],
  pages: ["actions/deploy-pages"],
  "pull-requests": [".ci/open-pull-request"],
  "security-events": ["github/codeql-action/upload-sarif"],
};

/** A workflow grants nothing. Each job lists what it needs, and writes where one of its steps needs that, and only there. */
export function checkPermissions(workflow: Workflow): Problem[] {
  const { permissions, jobs } = workflow;
  const problems = Object.entries(jobs).flatMap(([name, job]) =>
    jobProblems(job).map((message) => ({ location: `jobs.${name}`, message })),
  );
  if (typeof permissions === "object" && Object.keys(permissions).length === 0) return problems;
  return [
    { location: "permissions", message: "Write permissions: {} and list the permissions of each job." },
    ...problems,
  ];
}

function jobProblems({ permissions, steps = [] }: Job): string[] {
  if (typeof permissions !== "object") return ["The job must list its permissions by scope."];
  const writes = Object.entries(permissions).filter(([, level]) => level === "write");
  const needless = writes
    .filter(([scope]) => !steps.some(({ uses, run }) => isWriter(scope, uses ?? run ?? "")))
    .map(([scope]) => `No step needs "${scope}: write". Remove it.`);
  const missing = Object.keys(WRITERS)
    .filter(
      (scope) => permissions[scope] !== "write" && steps.some(({ uses, run }) => isWriter(scope, uses ?? run ?? "")),
    )
    .map((scope) => `A step needs "${scope}: write". Add it.`);
  const installs = writes.length > 0 && steps.some(({ run = "" }) => /\b(npx|npm|pnpm)\b/.test(run));
  return [
    ...needless,
    ...missing,
    ...(installs ? ["A job that can write must not install packages: their code could write too."] : []),
  ];
}

function isWriter(scope: string, step: string): boolean {
  return (WRITERS[scope] ?? []).some((writer) => step.startsWith(`${writer}@`) || step.split(" ").includes(writer));
}
