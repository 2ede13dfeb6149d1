import { createHash } from "node:crypto";
import type { JsonObject } from "@hwc-users/spec";

/** The part of the mutants that a run makes. */
export interface Sample {
  seed: string;
  /** One of so many mutants is drawn. */
  oneOf: number;
}

/** A seed that follows from the content of a bundle: another spec gets another sample, the same spec the same. */
export function seedOf(bundle: JsonObject): string {
  return createHash("sha256").update(JSON.stringify(bundle)).digest("hex").slice(0, 8);
}

/** Whether a mutant is in the sample. */
export function isDrawn(title: string, { seed, oneOf }: Sample): boolean {
  return createHash("sha256").update(`${seed} ${title}`).digest().readUInt32BE() % oneOf === 0;
}
