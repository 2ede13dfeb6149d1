import { Miniflare } from "miniflare";
import { bundle } from "../bundle.ts";
import type { Report } from "../scenario.ts";
import type { Runtime } from "./runtime.ts";

const worker = `
import { runScenario } from "./scenario.js";
export default {
  fetch: async (request) => Response.json(await runScenario(await request.json())),
};
`;

/** The runtime of Cloudflare's workers. */
export const workerd: Runtime = async (project, situation) => {
  const { code } = await bundle(project, worker);
  const miniflare = new Miniflare({
    modules: true,
    script: code,
    compatibilityDate: "2026-07-01",
    // Miniflare would else ask Cloudflare for an example of what a request tells of its sender.
    cf: false,
    outboundService: { network: { allow: ["local"] } },
  });
  try {
    const response = await miniflare.dispatchFetch("http://worker/", {
      method: "POST",
      body: JSON.stringify(situation),
    });
    return (await response.json()) as Report[];
  } finally {
    await miniflare.dispose();
  }
};
