import { namedFaults } from "@hwc-users/faults";
import { exampleRequest } from "@hwc-users/spec";
import fc from "fast-check";
import { type Field, type HostileRequest, SECRET, writeWithLength } from "../hostile-request.ts";
import { scope } from "../parts/headers.ts";
import { anyOperation, credentialsOf } from "../parts/operations.ts";

/** Faults whose responses take long or never end. */
const LONG = ["stall", "stall-body", "slow", "drip", "huge"];

const expression = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.keys(namedFaults)), fc.constantFrom("", "@50%", "@0%", "@0.5%", "@100%")),
  fc.tuple(fc.integer({ min: 399, max: 600 }).map(String), fc.constantFrom("", "@50%")),
);

/** Valid requests that choose a fault. The client disconnects early if the fault takes long. */
export const faultRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(anyOperation, expression, fc.option(scope))
  .map(([called, [fault, rate], id]) => {
    const { method, url, headers, body } = exampleRequest(called, "", { token: SECRET });
    const fields: Field[] = [...Object.entries(headers), ["Prefer", `fault=${fault}${rate}`]];
    if (called.tokenHeader === undefined) fields.push(...credentialsOf(called));
    if (id !== null) fields.push(["X-Mock-Scope", id]);
    return {
      kind: "fault",
      bytes: writeWithLength(method, url, fields, Buffer.from(body ?? "")),
      isUnfinished: LONG.includes(fault),
    };
  });
