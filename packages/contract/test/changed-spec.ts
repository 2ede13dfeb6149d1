import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type JsonObject, resolveReferences } from "@hwc-users/spec";
import { compareWithVendorDocs } from "../src/vendor-docs/compare.ts";

export const bundle: JsonObject = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/bundle.json")), "utf8"),
);

const known = compareWithVendorDocs(resolveReferences<JsonObject>(bundle));

/** Changes the spec, and returns the differences from the vendor docs that it did not have before. */
export function differencesAfter(change: (bundle: JsonObject) => void): string[] {
  const changed = structuredClone(bundle);
  change(changed);
  const differences = compareWithVendorDocs(resolveReferences<JsonObject>(changed));
  return differences.filter((difference) => !known.includes(difference));
}
