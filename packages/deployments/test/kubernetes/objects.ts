import type { IDeployment } from "kubernetes-models/apps/v1";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1";
import type { IContainer, IService } from "kubernetes-models/v1";
import type { KubernetesObject } from "./kustomize.ts";

/** The types of the objects in `deploy/kubernetes`, by kind. */
interface Kinds {
  Deployment: IDeployment;
  Service: IService;
  PodDisruptionBudget: IPodDisruptionBudget;
  NetworkPolicy: INetworkPolicy;
}

/**
 * Returns the object of a kind that belongs to an image.
 *
 * @throws {Error} when there is none.
 */
export function objectOf<Kind extends keyof Kinds>(
  objects: readonly KubernetesObject[],
  kind: Kind,
  image: string,
): Kinds[Kind] {
  const isWanted = (object: KubernetesObject): object is KubernetesObject & Kinds[Kind] =>
    object.kind === kind && object.metadata.name === `hwc-users-${image}`;
  const found = objects.find(isWanted);
  if (!found) throw new Error(`There is no ${kind} hwc-users-${image}.`);
  return found;
}

/**
 * Returns the only container of a Deployment.
 *
 * @throws {Error} when it has none or several.
 */
export function containerOf(deployment: IDeployment): IContainer {
  const [container, ...others] = deployment.spec?.template.spec?.containers ?? [];
  if (!container || others.length > 0) throw new Error("The Deployment needs one container.");
  return container;
}
