import { isDeepStrictEqual } from "node:util";
import { isObject } from "@hwc-users/spec";
import { isMasked } from "../checks/is-masked.ts";
import type { Outcome } from "../http/sent-exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import type { Restoration } from "../report/run-report.ts";

/** Compares the values of a request with those that its response shows. Lists names of fields, and no values: they can be personal. */
export function compareShown({ parts }: TestCase, outcome: Outcome): Pick<Restoration, "state" | "reason"> {
  const sent = isObject(parts?.body) ? parts.body : {};
  const shown = "response" in outcome && isObject(outcome.response.body) ? outcome.response.body : {};
  const names = Object.keys(sent);
  const hidden = names.filter((name) => (shown[name] ?? undefined) === undefined || isMasked(shown[name]));
  const different = names.filter((name) => !hidden.includes(name) && !isDeepStrictEqual(sent[name], shown[name]));
  if (different.length > 0) {
    return { state: "failed", reason: `The response shows other values than --accounts: ${different.join(", ")}.` };
  }
  if (names.length > 0 && hidden.length === 0) return { state: "verified" };
  if (hidden.length === names.length) return { state: "accepted", reason: "The response shows no values." };
  return { state: "accepted", reason: `The response does not show ${hidden.join(", ")}.` };
}
