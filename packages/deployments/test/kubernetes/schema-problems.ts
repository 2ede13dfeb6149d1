import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";
import type { KubernetesObject } from "./kustomize.ts";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));

/**
 * Lists where objects violate the schemas of Kubernetes. The validators check values, such as quantities, but accept unknown fields. The
 * types of the same schemas refuse those, as the API server does for `kubectl apply`.
 */
export async function schemaProblems(objects: readonly KubernetesObject[]): Promise<string[]> {
  return [...(await Promise.all(objects.map(valueProblems))).flat(), ...(await typeProblems(objects))];
}

async function valueProblems(object: KubernetesObject): Promise<string[]> {
  const { apiVersion, kind, metadata } = object;
  // The specifier is in a variable, because it names one of many modules.
  const specifier = `kubernetes-models/${apiVersion}`;
  const models = (await import(specifier)) as Record<string, new (data: object) => { validate(): void }>;
  const Model = models[kind];
  if (!Model) return [`${apiVersion} has no kind ${kind}.`];
  try {
    new Model(object).validate();
    return [];
  } catch (error) {
    return [`${kind} ${metadata.name}: ${(error as Error).message}`];
  }
}

async function typeProblems(objects: readonly KubernetesObject[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "kubernetes-types-"));
  try {
    symlinkSync(modules, join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const files = objects.map((object, index) => {
      const file = `${index}-${object.kind}-${object.metadata.name}.ts`;
      writeFileSync(join(folder, file), typedObject(object));
      return file;
    });
    const options = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--skipLibCheck", "--module", "nodenext"];
    const { stdout } = await run(process.execPath, [tsc, ...options, ...files], { cwd: folder });
    return stdout.split("\n").filter((line) => line !== "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function typedObject(object: KubernetesObject): string {
  const { apiVersion, kind } = object;
  return `import type { I${kind} } from "kubernetes-models/${apiVersion}";
export const object: I${kind} = ${JSON.stringify(object, null, 2)};
`;
}
