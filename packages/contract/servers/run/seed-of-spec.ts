import { createHash } from "node:crypto";
import { operations } from "@hwc-users/spec";

/** A seed that only changes when the spec does. */
export const SEED_OF_SPEC = createHash("sha256").update(JSON.stringify(operations)).digest().readUInt16BE();
