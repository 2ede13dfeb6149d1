import type { JsonObject } from "../document/document.ts";
import { whyEquivalent } from "./equivalent.ts";
import { mutantsOf } from "./mutants.ts";
import { holdToPages } from "./suite.ts";

/** How the mutants fared. */
export interface MutantReport {
  made: number;
  killed: number;
  survivors: { title: string; reason: string | undefined }[];
}

/** How the mutants are tried. */
export interface RunOptions {
  /** Tries only one of so many. */
  every?: number;
  /** Told how many mutants were tried. */
  onProgress?: (tried: number, made: number) => void;
  /** Whether the checks notice that a bundle was changed. */
  isNoticed?: (bundle: JsonObject) => boolean;
}

/** Changes a bundle in each of its places, and lists the changes that no check notices. */
export function runMutants(
  bundle: JsonObject,
  { every = 1, onProgress, isNoticed = (changed) => holdToPages(changed).length > 0 }: RunOptions = {},
): MutantReport {
  const mutants = mutantsOf(bundle).filter((_, index) => index % every === 0);
  const survivors = mutants.filter(({ make }, index) => {
    onProgress?.(index + 1, mutants.length);
    return !isNoticed(make());
  });
  return {
    made: mutants.length,
    killed: mutants.length - survivors.length,
    survivors: survivors.map(({ title }) => ({ title, reason: whyEquivalent(title) })),
  };
}
