import type { OpenEnumeration } from "@hwc-users/spec";
import * as fc from "fast-check";
import { isOfType } from "../json/json-type.ts";
import type { BoundaryCase } from "./boundary-case.ts";

/** The boundary cases of an open enumeration: each known value, and any other value. All are accepted. */
export function knownCases(enumeration: OpenEnumeration, location: readonly string[]): BoundaryCase[] {
  const values = enumeration.known.flatMap((known) => known.enum ?? []);
  const constraint = { location, keyword: "known", limit: values, accepted: true };
  return [
    ...values.map((value) => ({
      ...constraint,
      title: JSON.stringify(value),
      matches: (candidate: unknown) => candidate === value,
      generate: () => fc.constant(value),
    })),
    {
      ...constraint,
      title: "an unknown value",
      matches: (value) => isUnknownValue(enumeration, value),
      generate: (valid) => valid.filter((value) => isUnknownValue(enumeration, value)),
    },
  ];
}

/** Whether an open enumeration accepts a value that is not known. `null` is no value of its own. */
export function isUnknownValue({ known, open }: OpenEnumeration, value: unknown): boolean {
  return (
    value !== null && isOfType(value, open.type ?? []) && known.every(({ enum: values }) => !values?.includes(value))
  );
}
