import { isDeepStrictEqual } from "node:util";
import { isObject } from "@hwc-users/spec";
import type { ResponseViolation } from "../report/response-violation.ts";
import { compareFields } from "./compare-fields.ts";
import { NOTHING, type ResponseCheck } from "./findings.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The last known values of an account's fields. */
interface Before {
  sent: Fields;
  shown: Fields;
  /** Those that were sent and shown. */
  confirmed: Fields;
  /** Whether a field was shown with two sent values. */
  hasChanged: boolean;
}

/**
 * Creates the check that a success shows the change: each field has the value that the request has under the same name. A field
 * that is missing or null shows nothing.
 */
export function createEchoCheck(): ResponseCheck {
  const accounts = new Map<string, Before>();
  return ({ operation, parts }, { status, body }) => {
    if (!parts || !isObject(parts.body) || !isObject(body)) return NOTHING;
    const { equal, different, masked } = compareFields(operation, parts, { status, body });
    const names = [...equal, ...different];
    const sent = pick(parts.body, names);
    const shown = pick(body, names);

    const account = `${operation.operationId} ${JSON.stringify([parts.path, parts.query])}`;
    const before = accounts.get(account) ?? { sent: {}, shown: {}, confirmed: {}, hasChanged: false };
    const confirmed = pick(shown, equal);
    accounts.set(account, {
      sent: { ...before.sent, ...sent },
      shown: { ...before.shown, ...shown },
      confirmed: { ...before.confirmed, ...confirmed },
      hasChanged:
        before.hasChanged || differences(confirmed, before.confirmed).some((name) => name in before.confirmed),
    });
    return {
      violations: different.length === 0 ? [] : explain(different, sent, shown, before, `response ${status}`),
      notes: masked.map((name) => ({
        requirement: `response ${status} /${name}`,
        message: "is masked, so that its change cannot be checked",
      })),
    };
  };
}

/** Describes the fields that differ from the request. A cause that explains all of them is one violation. */
function explain(
  different: readonly string[],
  sent: Fields,
  shown: Fields,
  before: Before,
  requirement: string,
): ResponseViolation[] {
  const isUnchanged = differences(shown, before.shown).length === 0;
  if (!isUnchanged && differences(shown, before.sent).length === 0) {
    return [{ requirement, message: "has the values of the request before" }];
  }
  if (isUnchanged && !before.hasChanged) {
    return [{ requirement, message: "has the same values as before, although the request has others" }];
  }
  if (different.length > 1 && different.length === Object.keys(sent).length) {
    return [{ requirement, message: "has none of the values of the request" }];
  }
  return different.map((name) => ({
    requirement: `${requirement} /${name}`,
    message:
      name in before.confirmed && isDeepStrictEqual(shown[name], before.confirmed[name])
        ? "was not changed: it has the value from before the request"
        : "does not have the value of the request",
  }));
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Lists the fields whose values differ in another object. */
function differences(fields: Fields, others: Fields): string[] {
  return Object.keys(fields).filter((name) => !isDeepStrictEqual(fields[name], others[name]));
}
