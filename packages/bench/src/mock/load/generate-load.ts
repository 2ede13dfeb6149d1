import { generateLoad } from "./generate.ts";
import type { Job } from "./job.ts";

// A process of its own, which goes from server to server. See start-generator.ts.

process.on("message", async (job: Job) => process.send?.(await generateLoad(job)));
