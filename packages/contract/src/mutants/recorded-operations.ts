import { type JsonObject, resolveReferences } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { operationRecords } from "../vendor-docs/records/index.ts";

/**
 * The path items whose operations the vendor docs record, with their references resolved. No check can notice a mutant that
 * does not change them.
 */
export function recordedOperations(bundle: JsonObject): JsonObject {
  const { paths = {} } = resolveReferences<JsonObject>(bundle);
  return Object.fromEntries(
    Object.entries(objectAt(paths)).filter(([, item]) =>
      Object.values(objectAt(item)).some((operation) =>
        Object.hasOwn(operationRecords, String(objectAt(operation)["operationId"])),
      ),
    ),
  );
}
