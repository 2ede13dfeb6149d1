import type { FaultName } from "@hwc-users/mock";
import { expect } from "vitest";

/** A fault, and the status and the body that a client receives. */
export type BodyFault = [fault: FaultName | `${number}`, status: number, body: unknown];

/**
 * The faults of a body that arrives whole.
 *
 * @param success The body without a fault.
 */
export function bodyFaults(success: string): BodyFault[] {
  return [
    ["cut", 200, success.slice(0, success.length / 2)],
    ["html", 502, expect.stringContaining("<html")],
    ["null", 200, "null"],
    ["empty", 200, ""],
    ["malformed", 200, expect.not.stringMatching(/^$/)],
    ["wrong-type", 200, success],
    ["error-in-200", 200, expect.stringContaining("error_code")],
    ["drip", 200, success],
  ];
}
