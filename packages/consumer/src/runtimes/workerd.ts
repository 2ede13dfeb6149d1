import { Miniflare } from "miniflare";
import { bundleSource } from "../bundle.ts";
import type { StepReport } from "../scenario.ts";
import type { Runtime } from "./runtime.ts";

const worker = `
import { runScenario } from "./scenario.js";
export default {
  fetch: async (request) => Response.json(await runScenario(await request.json())),
};
`;

/** The runtime of Cloudflare Workers. */
export const workerd: Runtime = async (project, input) => {
  const { code } = await bundleSource(project, worker);
  const miniflare = new Miniflare({
    modules: true,
    script: code,
    compatibilityDate: "2026-07-01",
    // Without this, Miniflare downloads sample request metadata from Cloudflare.
    cf: false,
    outboundService: { network: { allow: ["local"] } },
  });
  try {
    const response = await miniflare.dispatchFetch("http://worker/", { method: "POST", body: JSON.stringify(input) });
    return (await response.json()) as StepReport[];
  } finally {
    await miniflare.dispose();
  }
};
