import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";
import { EXAMPLE_PACKAGES, runExamples } from "../examples/run-examples.ts";
import { installWith } from "../install/install-with.ts";
import { packageManagers } from "../install/package-managers.ts";
import { usesProxy } from "../install/uses-proxy.ts";
import { publishDocument } from "../registry/publish-document.ts";
import { publishInstalled } from "../registry/publish-installed.ts";
import { type RefusingProxy, startRefusingProxy } from "../registry/start-refusing-proxy.ts";
import { type Registry, startRegistry } from "../registry/start-registry.ts";
import { buildPreviousRelease, packStandIns, STAND_IN_VERSION } from "../upgrade/previous-release.ts";
import { upgrade } from "../upgrade/upgrade.ts";
import type { PackedRelease } from "./pack-release.ts";
import type { Steps } from "./steps.ts";

/** Publishes the tarballs to a registry of its own, and uses them from there as their readers do. */
export async function tryRelease(release: PackedRelease, folder: string, steps: Steps): Promise<void> {
  const proxy = await startRefusingProxy();
  try {
    await tryWithProxy(release, folder, steps, proxy);
  } finally {
    await proxy.close();
  }
}

async function tryWithProxy(release: PackedRelease, folder: string, steps: Steps, proxy: RefusingProxy): Promise<void> {
  const { packages } = release;
  const registry = await steps.require("Publish to Verdaccio on 127.0.0.1, without uplinks", async (note) => {
    const started = await startRegistry(join(folder, "registry"));
    const others = await publishInstalled(started, join(folder, "others"), DEPENDENCIES);
    note(`${others} installed packages of others, which the examples need`);
    for (const { manifest, tarball } of packages) await publishDocument(started, manifest, readFileSync(tarball));
    return started;
  });
  const managers = await packageManagers();
  await steps.run("See that each package manager would use the proxy for other hosts", async () => {
    for (const [index, manager] of managers.entries()) {
      if (!(await usesProxy(manager, join(folder, `proxy-${index}`), proxy)))
        throw new Error(`${manager.name} asks other hosts without the proxy. Correct consumer-environment.ts.`);
    }
  });
  for (const [index, manager] of managers.entries()) {
    await steps.run(`Install with ${manager.name}, run, and start the commands`, async (note) => {
      const parent = join(folder, `consumer-${index}`);
      const { version, output } = await installWith(manager, packages, parent, registry, proxy);
      note(`version ${version}; printed ${output}`);
    });
  }
  await steps.run("Run the examples of the READMEs", (note) => tryExamples(release, folder, registry, proxy, note));
  await steps.run("Upgrade from the last release", async (note) => {
    const { previous } = release;
    note(previous ?? `Nothing is published: this release as ${STAND_IN_VERSION} stands for the last one.`);
    const last = join(folder, "last");
    const before = previous === null ? packStandIns(packages, last) : buildPreviousRelease(previous, last);
    await upgrade(await before, packages, join(folder, "upgrade"), proxy);
  });
  await registry.stop();
}

/** The installed packages that are published first, by the package that depends on them. */
const DEPENDENCIES = [
  { from: join(repository, "packages/client/package.json"), names: ["openapi-fetch", "undici"] },
  { from: join(repository, "apps/mock/package.json"), names: EXAMPLE_PACKAGES.filter((name) => name !== "undici") },
];

async function tryExamples(
  { packages }: PackedRelease,
  folder: string,
  registry: Registry,
  proxy: RefusingProxy,
  note: (line: string) => void,
): Promise<void> {
  const { readmes, problems } = await runExamples(packages, join(folder, "examples"), registry, proxy);
  for (const { name, run, omitted } of readmes) {
    const reasons = Object.entries(omitted).map(([reason, count]) => `${count} ${reason}`);
    note(`${name}: blocks run: ${run}${reasons.length ? `; not run: ${reasons.join(", ")}` : ""}`);
  }
  if (problems.length) throw new Error(problems.join("\n"));
}
