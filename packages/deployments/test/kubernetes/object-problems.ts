import type { IDeployment } from "kubernetes-models/apps/v1";
import { readDeployFile } from "../deploy-files.ts";
import { lastOf, parseDockerfile } from "../images/dockerfile.ts";
import type { KubernetesObject } from "./kustomize.ts";
import { containerOf, objectOf } from "./objects.ts";

/** Options that keep something in one process, so that replicas would disagree. */
const NEED_ONE_REPLICA = ["--stateful", "--control", "--faults"];

/** Lists where the objects of an image contradict each other or its Dockerfile, or allow more than the container needs. */
export function objectProblems(objects: readonly KubernetesObject[], image: string): string[] {
  const deployment = objectOf(objects, "Deployment", image);
  return [
    ...connectionProblems(objects, image, deployment),
    ...replicaProblems(objects, image, deployment),
    ...rightProblems(deployment),
  ];
}

/** Labels and ports: what selects the pods, and how requests reach them. */
function connectionProblems(objects: readonly KubernetesObject[], image: string, deployment: IDeployment): string[] {
  const service = objectOf(objects, "Service", image);
  const policy = objectOf(objects, "NetworkPolicy", image);
  const { metadata, spec: pod } = deployment.spec?.template ?? {};
  const labels = metadata?.labels ?? {};
  const selectors = {
    Deployment: deployment.spec?.selector.matchLabels,
    Service: service.spec?.selector,
    PodDisruptionBudget: objectOf(objects, "PodDisruptionBudget", image).spec?.selector?.matchLabels,
    NetworkPolicy: policy.spec?.podSelector?.matchLabels,
    topologySpreadConstraints: pod?.topologySpreadConstraints?.[0]?.labelSelector?.matchLabels,
  };
  const { ports: [port] = [], startupProbe, readinessProbe, livenessProbe } = containerOf(deployment);
  const users = {
    "the Service": service.spec?.ports?.map(({ targetPort }) => targetPort),
    "the NetworkPolicy": policy.spec?.ingress?.flatMap(({ ports = [] }) => ports.map((each) => each.port)),
    "a probe": [startupProbe, readinessProbe, livenessProbe].map((probe) => probe?.httpGet?.port),
  };
  const exposed = lastOf(parseDockerfile(readDeployFile(`${image}.Dockerfile`)), "EXPOSE").text;
  return [
    ...Object.entries(selectors)
      .filter(([, selector]) => JSON.stringify(selector) !== JSON.stringify(labels) || Object.keys(labels).length === 0)
      .map(([kind]) => `${kind} does not select the labels of the pods`),
    ...Object.entries(users)
      .filter(([, ports = []]) => ports.length === 0 || ports.some((each) => each !== port?.name))
      .map(([user]) => `${user} does not name the port of the container`),
    ...(String(port?.containerPort) === exposed ? [] : [`containerPort is not ${exposed}, which the image exposes`]),
  ];
}

function replicaProblems(objects: readonly KubernetesObject[], image: string, deployment: IDeployment): string[] {
  const { replicas = 1, strategy } = deployment.spec ?? {};
  const { args = [], lifecycle } = containerOf(deployment);
  const budget = objectOf(objects, "PodDisruptionBudget", image).spec;
  const needsOne = args.filter((arg) => NEED_ONE_REPLICA.includes(arg));
  const pause = lifecycle?.preStop?.sleep?.seconds ?? 0;
  const grace = deployment.spec?.template.spec?.terminationGracePeriodSeconds ?? 30;
  return [
    ...(needsOne.length > 0 && replicas !== 1 ? [`${needsOne.join(", ")} needs one replica`] : []),
    ...(needsOne.length > 0 && strategy?.type !== "Recreate" ? [`${needsOne.join(", ")} needs Recreate`] : []),
    ...(needsOne.length === 0 && replicas < 2 ? ["one replica is not available while its node restarts"] : []),
    ...(needsOne.length === 0 && strategy?.rollingUpdate?.maxUnavailable !== 0
      ? ["an update stops an old pod before a new one is ready"]
      : []),
    ...(budget?.maxUnavailable === 1 && budget.minAvailable === undefined
      ? []
      : ["maxUnavailable of the budget is not 1"]),
    ...(pause > 0 ? [] : ["a pod ends before the nodes stop sending requests to it: preStop has no pause"]),
    ...(grace >= pause + 10 ? [] : ["terminationGracePeriodSeconds is too short for the requests in flight"]),
  ];
}

function rightProblems(deployment: IDeployment): string[] {
  const pod = deployment.spec?.template.spec;
  const { image = "", resources, securityContext: rights } = containerOf(deployment);
  const expected = {
    "the image has no host that resolves": image.startsWith("registry.invalid/"),
    "automountServiceAccountToken is false": pod?.automountServiceAccountToken === false,
    "enableServiceLinks is false": pod?.enableServiceLinks === false,
    "runAsNonRoot is true": pod?.securityContext?.runAsNonRoot === true,
    "seccompProfile is RuntimeDefault": pod?.securityContext?.seccompProfile?.type === "RuntimeDefault",
    "readOnlyRootFilesystem is true": rights?.readOnlyRootFilesystem === true,
    "allowPrivilegeEscalation is false": rights?.allowPrivilegeEscalation === false,
    "all capabilities are dropped": rights?.capabilities?.drop?.includes("ALL") === true,
    "memory and CPU have requests": ["cpu", "memory"].every((name) => resources?.requests?.[name]),
    "memory and CPU have limits": ["cpu", "memory"].every((name) => resources?.limits?.[name]),
    // The API server refuses the pod otherwise. No schema compares two values.
    "no request is above its limit": ["cpu", "memory"].every(
      (name) => amountOf(resources?.requests?.[name]) <= amountOf(resources?.limits?.[name]),
    ),
  };
  return Object.entries(expected)
    .filter(([, isMet]) => !isMet)
    .map(([expectation]) => `expected: ${expectation}`);
}

const UNITS: Record<string, number> = { "": 1, m: 1e-3, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** Returns the amount of a quantity such as `100m` or `128Mi`, in CPUs or bytes. */
function amountOf(quantity: string | number | undefined): number {
  const { number, unit = "" } = /^(?<number>[\d.]+)(?<unit>\D*)$/.exec(String(quantity))?.groups ?? {};
  return Number(number) * (UNITS[unit] ?? Number.NaN);
}
