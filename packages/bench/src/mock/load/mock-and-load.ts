import { startMock } from "@hwc-users/mock";
import { generateLoad } from "./generate.ts";
import type { Job } from "./job.ts";

// A mock and its load in one process: several of them share nothing but the machine. See ../scaling.ts.

const { url } = await startMock({ port: 0 });
const port = Number(new URL(url).port);

process.on("message", async (job: Job) => process.send?.(await generateLoad({ ...job, port })));
