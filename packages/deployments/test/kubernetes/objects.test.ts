import { describe, expect, test } from "vitest";
import { readDeployFile } from "../deploy-files.ts";
import { renderFolder } from "./kustomize.ts";
import { objectProblems } from "./object-problems.ts";
import { objectOf } from "./objects.ts";

test.for([
  ["kubernetes", "mock"],
  ["kubernetes", "docs"],
  ["kubernetes/mock-stateful", "mock"],
] as const)("the objects in %s agree about %s", ([folder, image]) => {
  expect(objectProblems(renderFolder(folder), image)).toEqual([]);
});

test("the mock may send nothing", () => {
  const { spec } = objectOf(renderFolder("kubernetes"), "NetworkPolicy", "mock");
  expect(spec).toMatchObject({ policyTypes: ["Ingress", "Egress"], egress: [] });
});

test("every kustomization sets name and tag of each image that its objects have", () => {
  for (const image of ["mock", "docs"]) {
    const name = `registry.invalid/hwc-users-${image}`;
    expect(readDeployFile(`kubernetes/${image}/kustomization.yaml`)).toContain(`- name: ${name}\n    newName: ${name}`);
  }
});

describe("the check of the objects finds", () => {
  test.for([
    [
      "mock/service.yaml",
      "  selector:\n    app.kubernetes.io/name: hwc-users-mock",
      "  selector: { app: mock }",
      "Service",
    ],
    ["mock/service.yaml", "targetPort: http", "targetPort: 8080", "the Service does not name the port"],
    ["mock/network-policy.yaml", "- port: http", "- port: 8080", "the NetworkPolicy does not name the port"],
    ["mock/deployment.yaml", "containerPort: 4010", "containerPort: 8080", "containerPort is not 4010"],
    ["mock/deployment.yaml", "port: http }", "port: web }", "a probe does not name the port"],
    ["mock/deployment.yaml", "args: [", "args: [--stateful, ", "--stateful needs one replica"],
    ["mock/deployment.yaml", "replicas: 2", "replicas: 1", "one replica is not available"],
    ["mock/deployment.yaml", "maxUnavailable: 0", "maxUnavailable: 1", "an update stops an old pod"],
    ["mock/deployment.yaml", "terminationGracePeriodSeconds: 20", "terminationGracePeriodSeconds: 5", "too short"],
    ["mock/deployment.yaml", "sleep: { seconds: 5 }", "exec: { command: [node] }", "preStop has no pause"],
    ["mock/deployment.yaml", "registry.invalid/", "", "no host that resolves"],
    ["mock/deployment.yaml", "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "readOnlyRootFilesystem"],
    ["mock/deployment.yaml", "drop: [ALL]", "drop: [NET_RAW]", "all capabilities"],
    ["mock/deployment.yaml", 'limits: { cpu: "1", ', "limits: { ", "have limits"],
    ["mock/deployment.yaml", "memory: 512Mi", "memory: 64Mi", "no request is above its limit"],
    ["mock/deployment.yaml", "cpu: 100m", 'cpu: "2"', "no request is above its limit"],
    ["mock/pod-disruption-budget.yaml", "maxUnavailable: 1", "minAvailable: 1", "maxUnavailable"],
  ] as const)("%s with %s as %s", ([file, found, replacement, problem]) => {
    const objects = renderFolder("kubernetes", (path) =>
      path.endsWith(file) ? readDeployFile(path).replace(found, replacement) : readDeployFile(path),
    );
    expect(objectProblems(objects, "mock").join("\n")).toContain(problem);
  });
});
