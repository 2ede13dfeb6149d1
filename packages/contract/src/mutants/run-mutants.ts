import { isDeepStrictEqual } from "node:util";
import type { JsonObject } from "@hwc-users/spec";
import { checkBundle } from "./check-bundle.ts";
import { whyEquivalent } from "./equivalent.ts";
import { mutantsOf } from "./mutants.ts";
import { recordedOperations } from "./recorded-operations.ts";
import { isDrawn, type Sample } from "./sample.ts";

/** The result of a run. */
export interface MutantReport {
  total: number;
  killed: number;
  survivors: { title: string; reason: string | undefined }[];
}

/** Options of a run. */
export interface MutantRunOptions {
  /** Default: all mutants. */
  sample?: Sample;
  /** Called after each mutant. */
  onProgress?: (done: number, total: number) => void;
  /** Whether the checks notice a changed bundle. */
  isNoticed?: (bundle: JsonObject) => boolean;
}

/**
 * Runs the checks on each mutant of a bundle, and lists the mutants that no check notices. Mutants of operations without
 * vendor docs do not count.
 */
export function runMutants(
  bundle: JsonObject,
  { sample, onProgress, isNoticed = (changed) => checkBundle(changed).length > 0 }: MutantRunOptions = {},
): MutantReport {
  const mutants = mutantsOf(bundle).filter(({ title }) => !sample || isDrawn(title, sample));
  const unnoticed = mutants.filter(({ create }, index) => {
    onProgress?.(index + 1, mutants.length);
    return !isNoticed(create());
  });
  const recorded = recordedOperations(bundle);
  const survivors = unnoticed.filter(({ create }) => !isDeepStrictEqual(recordedOperations(create()), recorded));
  const killed = mutants.length - unnoticed.length;
  return {
    total: killed + survivors.length,
    killed,
    survivors: survivors.map(({ title }) => ({ title, reason: whyEquivalent(title) })),
  };
}
