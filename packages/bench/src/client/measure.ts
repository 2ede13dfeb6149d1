import type { Options } from "../options.ts";
import { progress } from "../progress.ts";
import { callerFiles } from "./callers/all.ts";
import { heapGoal, sizeGoals, speedGoals } from "./goals.ts";
import { measureHeap } from "./heap.ts";
import { generateHeyApi } from "./hey-api.ts";
import { measureSpeed } from "./latency.ts";
import { measureSizes } from "./size.ts";
import { printHeaps, printSizes, printSpeeds } from "./tables.ts";

/** Measures what is asked for of the client, and prints each table when it is there. */
export async function measureClient({ parts, rounds }: Options): Promise<object> {
  const heyApi = await generateHeyApi();
  try {
    const files = callerFiles(heyApi.caller);
    const size = parts.has("size") ? await measureSizes(files) : undefined;
    if (size) printSizes(size);
    const latency = parts.has("latency") ? await measureSpeed(files, rounds.latency) : undefined;
    if (latency) printSpeeds(latency, rounds.latency);
    if (parts.has("heap")) progress("client: heap");
    const heap = parts.has("heap") ? [await measureHeap(0), await measureHeap(10)] : undefined;
    if (heap) printHeaps(heap);
    return { goals: { size: sizeGoals, latency: speedGoals, heap: heapGoal }, size, latency, heap };
  } finally {
    await heyApi.remove();
  }
}
