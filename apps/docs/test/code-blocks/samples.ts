import { fileURLToPath } from "node:url";
import { readSamples } from "../../src/samples/read-samples.ts";

/** The folder of the samples. */
export const samples = fileURLToPath(new URL("../../samples", import.meta.url));

/** Every sample. */
export const allSamples = readSamples(samples);
