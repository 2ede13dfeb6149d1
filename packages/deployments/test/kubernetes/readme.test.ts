import { expect, test } from "vitest";
import { readDeployFile } from "../deploy-files.ts";
import { renderFolder } from "./kustomize.ts";

const readme = readDeployFile("README.md");

test("the kustomization of the README renders docs and mock, and sets each image", () => {
  const [, kustomization = ""] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
  const read = (path: string) =>
    path === "cluster/kustomization.yaml" ? kustomization : readDeployFile(path.replace(/^hwc-users\/deploy\//, ""));
  const objects = renderFolder("cluster", read);
  expect(objects).toEqual(renderFolder("kubernetes"));
  const images = JSON.stringify(objects).match(/registry\.invalid\/[\w-]+/g);
  for (const image of images ?? []) expect(kustomization).toContain(`- name: ${image}\n`);
});

test("the README creates the Secret that the mock with state reads", () => {
  const { name, key } = /secretKeyRef: \{ name: (?<name>\S+), key: (?<key>\S+) \}/.exec(
    readDeployFile("kubernetes/mock-stateful/kustomization.yaml"),
  )?.groups ?? { name: "none", key: "none" };
  expect(readme).toContain(`kubectl create secret generic ${name} --from-literal=${key}=`);
});
