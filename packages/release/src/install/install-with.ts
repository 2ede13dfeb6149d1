import { packageNamed } from "../pack/package-named.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import type { Registry } from "../registry/start-registry.ts";
import { createConsumer } from "./consumer.ts";
import type { PackageManager } from "./package-managers.ts";
import { firstProgram, MOCK_IN_EXAMPLES } from "./readme-programs.ts";

/** What a package manager did. */
export interface Installation {
  /** The version of the package manager. */
  version: string;
  /** What the programs of the READMEs printed. */
  output: string;
}

/**
 * Installs all packages from the registry into an empty folder, starts the mock as a command that is not installed, runs the
 * first program of each README that has one, and checks the mock with the command of the contract.
 *
 * @param parent The folder for the project. It must not exist yet.
 * @throws {Error} when anything fails, or another host was asked for.
 */
export async function installWith(
  manager: PackageManager,
  packages: readonly PackedPackage[],
  parent: string,
  registry: Registry,
  proxy: RefusingProxy,
): Promise<Installation> {
  const asked = proxy.hosts.length;
  const { run, start, write } = await createConsumer(parent, registry, proxy);
  const version = (await run(manager.version)).trim().split("\n")[0] ?? "";
  for (const [file, text] of Object.entries(manager.files ?? {})) await write(file, text);
  await run(manager.install(packages.map(({ name }) => name)));

  const [mock, contract] = [packageNamed(packages, "mock"), packageNamed(packages, "contract")];
  const server = start(manager.execute(mock.name, ["--port", "0"]));
  try {
    const [url] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
    let output = "";
    for (const name of ["spec", "client"]) {
      await write(`${name}.ts`, firstProgram(packageNamed(packages, name)).replaceAll(MOCK_IN_EXAMPLES, url));
      output += await run(manager.run(`./${name}.ts`));
    }
    await run(manager.execute(contract.name, ["--target", url, "--dry-run"]));
    const others = proxy.hosts.slice(asked);
    if (others.length) throw new Error(`It also asked for ${[...new Set(others)].join(", ")}.`);
    return { version, output: output.trim().replaceAll("\n", ", ") };
  } finally {
    await server.stop();
  }
}
