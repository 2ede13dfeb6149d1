import { globSync, readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { checkTypes } from "../install/check-types.ts";
import { type Consumer, createConsumer } from "../install/consumer.ts";
import { firstProgram, MOCK_IN_EXAMPLES } from "../install/readme-programs.ts";
import { packageNamed } from "../pack/package-named.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import { publishDocument } from "../registry/publish-document.ts";
import { publishInstalled } from "../registry/publish-installed.ts";
import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import { startRegistry } from "../registry/start-registry.ts";
import type { PreviousPackage } from "./previous-release.ts";

const CLIENT = join(repository, "packages/client/package.json");

/**
 * Makes a project with the last release, publishes this one, and upgrades. The same program must run and compile before and after,
 * and no package may be installed twice.
 *
 * @param folder The folder for a registry and the project. It must not exist yet.
 */
export async function upgrade(
  previous: readonly PreviousPackage[],
  packages: readonly PackedPackage[],
  folder: string,
  proxy: RefusingProxy,
): Promise<void> {
  await mkdir(folder);
  const registry = await startRegistry(join(folder, "registry"));
  try {
    await publishInstalled(registry, join(folder, "others"), [
      { from: CLIENT, names: ["openapi-fetch", "@types/node"] },
    ]);
    for (const { manifest, tarball } of previous) await publishDocument(registry, manifest, tarball);
    const consumer = await createConsumer(join(folder, "consumer"), registry, proxy);
    const names = packages.map(({ name }) => name);
    await consumer.run(["npm", "install", "@types/node", ...names]);
    const before = await runProgram(packages, consumer);

    for (const { manifest, tarball } of packages) await publishDocument(registry, manifest, readFileSync(tarball));
    await consumer.run(["npm", "install", ...names.map((name) => `${name}@latest`)]);
    const after = await runProgram(packages, consumer);
    const problems = [...problemsOf(packages, consumer), ...(await checkTypes(consumer))];
    if (after !== before) problems.push(`The program printed ${before} before the upgrade, and ${after} after it.`);
    if (problems.length) throw new Error(problems.join("\n"));
  } finally {
    await registry.stop();
  }
}

/** Runs the first program of the client's README against the installed mock. */
async function runProgram(packages: readonly PackedPackage[], { start, run, write }: Consumer): Promise<string> {
  const server = start(["node_modules/.bin/hwc-users-mock", "--port", "0"]);
  try {
    const [url] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
    await write("program.ts", firstProgram(packageNamed(packages, "client")).replaceAll(MOCK_IN_EXAMPLES, url));
    return await run([process.execPath, "program.ts"]);
  } finally {
    await server.stop();
  }
}

/** Lists packages that are not installed once in the version of this release. */
function problemsOf(packages: readonly PackedPackage[], { folder }: Consumer): string[] {
  const dependencies = packages.flatMap(({ manifest }) => Object.entries(manifest.dependencies ?? {}));
  const expected = [...packages.map(({ name, version }) => [name, version] as const), ...dependencies];
  return expected.flatMap(([name, version]) => {
    const manifests = globSync(`**/node_modules/${name}/package.json`, { cwd: folder });
    const versions = manifests.map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")).version);
    return versions.join() === version
      ? []
      : [`${name}: ${versions.join(" and ") || "nothing"} instead of ${version}.`];
  });
}
