import { expect, test } from "vitest";
import { readDeployFile } from "../deploy-files.ts";
import { renderFolder } from "./kustomize.ts";
import { containerOf, objectOf } from "./objects.ts";

const folder = "kubernetes/mock-stateful";

function renderBroken(found: string, replacement: string) {
  return renderFolder(folder, (path) => readDeployFile(path).replace(found, replacement));
}

test("an overlay patches the objects of its base", () => {
  const deployment = objectOf(renderFolder(folder), "Deployment", "mock");
  expect(deployment.spec).toMatchObject({ replicas: 1, strategy: { type: "Recreate" } });
  expect(deployment.spec?.strategy).not.toHaveProperty("rollingUpdate");
  expect(containerOf(deployment).args).toContain("--stateful");
});

test.for([
  ["path: /spec/replicas", "path: /spec/replica", "replace /spec/replica: the object has no such location"],
  ["containers/0/env", "containers/1/env", "add /spec/template/spec/containers/1/env: the object has no such location"],
  ["name: hwc-users-mock\n    patch", "name: mock\n    patch", "there is no Deployment mock to patch"],
  ["patches:", "patchs:", "the tests do not know patchs"],
  ["kind: Kustomization", "kind: Kustomisation", "Kustomisation is not a kustomization"],
] as const)("rendering refuses %s as %s", ([found, replacement, problem]) => {
  expect(() => renderBroken(found, replacement)).toThrow(problem);
});
