import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RefusingProxy } from "../registry/start-refusing-proxy.ts";
import type { Registry } from "../registry/start-registry.ts";

/**
 * Creates the environment of a reader who has nothing but the registry: an empty home folder with an .npmrc, which npm, pnpm, Bun
 * and Deno read, and the settings of Yarn as variables. Everything else would go through the proxy, which refuses it.
 *
 * @param home The home folder. It must not exist yet.
 */
export function consumerEnvironment(
  home: string,
  registry: Pick<Registry, "url">,
  proxy: RefusingProxy,
): NodeJS.ProcessEnv {
  mkdirSync(home);
  writeFileSync(join(home, ".npmrc"), `registry=${registry.url}\n`);
  return {
    PATH: [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    HOME: home,
    TMPDIR: home,
    ...proxies(proxy.url),
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
    // pnpm would retry a refused request after 10 and 60 seconds.
    pnpm_config_fetch_retries: "0",
    YARN_NPM_REGISTRY_SERVER: registry.url.replace(/\/$/, ""),
    // Yarn has no exemption from a proxy, so it gets one for https only. Plain http is allowed to 127.0.0.1 alone.
    YARN_UNSAFE_HTTP_WHITELIST: "127.0.0.1",
    YARN_ENABLE_TELEMETRY: "0",
    // The packages are minutes old. By default, Yarn installs only what is older than a day.
    YARN_NPM_MINIMAL_AGE_GATE: "0",
    YARN_HTTPS_PROXY: proxy.url,
    DENO_NO_UPDATE_CHECK: "1",
    NPM_CONFIG_REGISTRY: registry.url,
    DO_NOT_TRACK: "1",
  };
}

function proxies(url: string): NodeJS.ProcessEnv {
  const names = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"];
  return { ...Object.fromEntries(names.map((name) => [name, url])), no_proxy: "127.0.0.1", NO_PROXY: "127.0.0.1" };
}
