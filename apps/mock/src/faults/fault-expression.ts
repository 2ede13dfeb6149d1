import { type NamedFault, namedFaults } from "@hwc-users/faults/portable";
import type { FaultName } from "../generated/examples.ts";
import type { Mode } from "../options/option-definition.ts";
import { PreferenceError, quote } from "../preference/preference-error.ts";

/** A fault, and the share of the requests that get it. */
export interface FaultExpression {
  /** The name of a fault, or the status of an error. */
  fault: FaultName | number;
  /** From 0 to 1. */
  rate: number;
}

const EXPRESSION = /^([a-z\d-]+)(?:@(\d{1,3}(?:\.\d+)?)%)?$/;
const ERROR_STATUS = /^[45]\d\d$/;

/**
 * Parses a fault such as `reset`, `503` or `503@5%`: a name or the status of an error, and the share of the requests that get
 * it (by default all).
 *
 * @throws {PreferenceError} if it is none; the message lists the faults. Also for a fault that the mode does not have.
 */
export function parseFaultExpression(text: string, mode: Mode): FaultExpression {
  const [, name, percent = "100"] = EXPRESSION.exec(text) ?? [];
  const rate = Number(percent) / 100;
  if (name === undefined || rate > 1) {
    throw new PreferenceError(`invalid fault ${quote(text)}. Write <fault> or <fault>@<percent>%, such as 503@5%.`);
  }
  if (ERROR_STATUS.test(name)) return { fault: Number(name), rate };
  if (isFaultName(name)) {
    checkMode(name, mode);
    return { fault: name, rate };
  }
  const known = Object.keys(namedFaults).join(", ");
  throw new PreferenceError(`unknown fault ${quote(name)}. The faults are ${known}, and a status from 400 to 599.`);
}

function checkMode(name: FaultName, mode: Mode): void {
  const { needsServer }: NamedFault = namedFaults[name];
  if (mode !== "msw" || !needsServer) return;
  throw new PreferenceError(`the fault ${name} does not exist in MSW handlers: it needs a connection. Use startMock.`);
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(namedFaults, name);
}
