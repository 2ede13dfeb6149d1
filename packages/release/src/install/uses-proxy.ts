import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import { createConsumer } from "./consumer.ts";
import type { PackageManager } from "./package-managers.ts";

/** A registry that does not exist: its name is reserved for that. */
const NO_REGISTRY = { url: "https://registry.invalid/" };

/**
 * Whether a package manager sends requests for another host to the proxy of the rehearsal. Otherwise it would prove nothing that the
 * proxy refused no request.
 *
 * @param parent The folder for the project. It must not exist yet.
 */
export async function usesProxy(manager: PackageManager, parent: string, proxy: RefusingProxy): Promise<boolean> {
  const consumer = await createConsumer(parent, NO_REGISTRY, proxy);
  for (const [file, text] of Object.entries(manager.files ?? {})) await consumer.write(file, text);
  const asked = proxy.hosts.length;
  // It has to fail: the proxy refuses the registry.
  await consumer.run(manager.install(["any-package"])).catch(() => {});
  return proxy.hosts.slice(asked).includes("registry.invalid:443");
}
