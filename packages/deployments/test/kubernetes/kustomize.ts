import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { readDeployFile } from "../deploy-files.ts";
import { applyPatch, type Operation } from "./json-patch.ts";

/** A Kubernetes object, such as a Deployment. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
}

/** The fields of a kustomization that the files in `deploy` use. */
interface Kustomization {
  apiVersion: string;
  kind: string;
  resources: string[];
  images?: { name: string; newName: string; newTag: string }[];
  patches?: { target: { kind: string; name: string }; patch: string }[];
}

const FIELDS = ["apiVersion", "kind", "resources", "images", "patches"];

/**
 * Renders a folder of `deploy/kubernetes` as `kubectl kustomize` does, for the fields that the folders use. Images keep their
 * placeholders.
 *
 * @param read Reads a file of `deploy`.
 * @throws {Error} when a field is unknown, or a patch has no target.
 */
export function renderFolder(folder: string, read: (path: string) => string = readDeployFile): KubernetesObject[] {
  const kustomization: Kustomization = parse(read(join(folder, "kustomization.yaml")));
  const { apiVersion, kind, resources, patches = [] } = kustomization;
  if (`${apiVersion} ${kind}` !== "kustomize.config.k8s.io/v1beta1 Kustomization")
    throw new Error(`${folder}: ${apiVersion} ${kind} is not a kustomization.`);
  const unknown = Object.keys(kustomization).find((field) => !FIELDS.includes(field));
  if (unknown !== undefined)
    throw new Error(`${folder}: the tests do not know ${unknown}. Correct it or add it there.`);
  const objects = resources.flatMap((resource) =>
    resource.endsWith(".yaml")
      ? parseAllDocuments(read(join(folder, resource))).map((document) => document.toJS() as KubernetesObject)
      : renderFolder(join(folder, resource), read),
  );
  for (const { target, patch } of patches) {
    const index = objects.findIndex(({ kind, metadata }) => kind === target.kind && metadata.name === target.name);
    const object = objects[index];
    if (!object) throw new Error(`${folder}: there is no ${target.kind} ${target.name} to patch.`);
    objects[index] = applyPatch(object, parse(patch) as Operation[]);
  }
  return objects;
}
