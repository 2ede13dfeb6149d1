import { type JsonObject, resolveReferences } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { operationRecords } from "../vendor-docs/records/index.ts";

/**
 * The parts that the vendor docs record, with their references resolved: the path items of their operations, the info and the
 * tags. Undefined if a reference cannot be resolved. No check can notice a mutant that does not change them.
 */
export function recordedOperations(bundle: JsonObject): JsonObject | undefined {
  const recorded = Object.entries(objectAt(bundle, "paths")).filter(([, item]) =>
    Object.values(objectAt(item)).some((operation) =>
      Object.hasOwn(operationRecords, String(objectAt(operation)["operationId"])),
    ),
  );
  if (recorded.length === 0) return {};
  try {
    const { paths = {}, ...rest } = resolveReferences<JsonObject>({ ...bundle, paths: Object.fromEntries(recorded) });
    const { info = {}, tags = [] } = rest;
    return { paths, info, tags };
  } catch {
    return undefined;
  }
}
