import { expect, test } from "vitest";
import { readDeployFile } from "../deploy-files.ts";
import { type KubernetesObject, renderFolder } from "./kustomize.ts";
import { schemaProblems } from "./schema-problems.ts";

test.for(["kubernetes", "kubernetes/mock-stateful"])("%s matches the schemas of Kubernetes", async (folder) => {
  expect(await schemaProblems(renderFolder(folder))).toEqual([]);
});

/** Renders the objects with an error in one file, and returns those that differ. */
function breakFile(file: string, found: string | RegExp, replacement: string): KubernetesObject[] {
  const objects = renderFolder("kubernetes", (path) =>
    path.endsWith(file) ? readDeployFile(path).replace(found, replacement) : readDeployFile(path),
  );
  const intact = renderFolder("kubernetes").map((object) => JSON.stringify(object));
  return objects.filter((object) => !intact.includes(JSON.stringify(object)));
}

test("the schemas reject misspelt fields and wrong values", async () => {
  const errors = [
    [
      "mock/deployment.yaml",
      "readOnlyRootFilesystem",
      "readOnlyRootFileSystem",
      "'\"readOnlyRootFileSystem\"' does not",
    ],
    ["mock/deployment.yaml", "image: registry", "imag: registry", "'\"imag\"' does not exist in type 'IContainer'"],
    ["mock/deployment.yaml", "- name: mock", "- title: mock", "must have required property name"],
    ["mock/deployment.yaml", "replicas: 2", "replicas: two", "replicas must be integer"],
    ["mock/deployment.yaml", /memory: \d+Mi/, "memory: 512 MB", "quantity"],
    ["mock/deployment.yaml", "apps/v1", "v1", "v1 has no kind Deployment"],
    ["mock/deployment.yaml", "RuntimeDefault", "Default", "'\"Default\"' is not assignable"],
    ["docs/service.yaml", "targetPort", "targetport", "'\"targetport\"' does not exist in type 'IServicePort'"],
    ["docs/pod-disruption-budget.yaml", "maxUnavailable", "maxUnavailible", "'\"maxUnavailible\"' does not exist"],
    ["docs/network-policy.yaml", "podSelector", "podselector", "'\"podselector\"' does not exist"],
    ["docs/network-policy.yaml", "[Ingress", "[Inbound", "'\"Inbound\"' is not assignable"],
  ] as const;
  const broken = errors.map(([file, found, replacement]) => breakFile(file, found, replacement));
  expect(broken.map((objects) => objects.length)).toEqual(errors.map(() => 1));
  const problems = (await schemaProblems(broken.flat())).join("\n");
  for (const [, , , problem] of errors) expect(problems).toContain(problem);
});
