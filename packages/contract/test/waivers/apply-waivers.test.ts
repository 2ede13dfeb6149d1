import { expect, test } from "vitest";
import type { RunReport } from "../../src/report/run-report.ts";
import { applyWaivers } from "../../src/waivers/apply-waivers.ts";
import type { Waiver } from "../../src/waivers/waiver.ts";
import { result, violation } from "../report/example-report.ts";

const now = Date.UTC(2026, 10, 26, 23, 59, 59, 999);
const { requirement, message } = violation();

function waiverOf(more: Partial<Waiver> = {}): Waiver {
  return { requirement, reason: "ticket 7", until: "2026-11-26", ...more };
}

/** Applies a waiver to one violation, and returns what became of both. */
function apply(waiver: Waiver, more: Partial<Pick<RunReport, "stopped">> = {}, at = now) {
  const waived = violation();
  const problems = applyWaivers({ results: [result({ violations: [waived] })], ...more }, [waiver], at);
  return { waiver: waived.waiver, ...problems };
}

test.for([{}, { message }, { operation: "updateMyInfo" }])("a waiver with %j matches", (more) => {
  const waiver = waiverOf(more);
  expect(apply(waiver)).toEqual({ waiver, expired: [], unused: [] });
});

test.for([
  { requirement: requirement.slice(0, -1) },
  { requirement: requirement.toUpperCase() },
  { message: `${message}.` },
  { message: message.slice(0, -1) },
])("a waiver with %j matches nothing", (more) => {
  const waiver = waiverOf(more);
  expect(apply(waiver)).toEqual({ waiver: undefined, expired: [], unused: [waiver] });
});

test("a waiver of another operation matches nothing, and is unused only if that operation was tested", () => {
  const waiver = waiverOf({ operation: "updateUser" });
  expect(apply(waiver)).toEqual({ waiver: undefined, expired: [], unused: [] });
  const results = [result({ operationId: "updateUser" })];
  expect(applyWaivers({ results }, [waiver], now).unused).toEqual([waiver]);
});

test("a waiver counts on its last day in UTC, and expires with the next", () => {
  const waiver = waiverOf();
  expect(apply(waiver, {}, now)).toMatchObject({ waiver, expired: [] });
  expect(apply(waiver, {}, now + 1)).toEqual({ waiver: undefined, expired: [waiver], unused: [] });
});

test("a run that stopped reports no unused waivers", () => {
  const waiver = waiverOf({ requirement: "another" });
  expect(apply(waiver, { stopped: "The token expired." }).unused).toEqual([]);
});

test("of two waivers for one violation the first gives the reason, and none is unused", () => {
  const waived = violation();
  const waivers = [waiverOf(), waiverOf({ reason: "another" })];
  const { unused } = applyWaivers({ results: [result({ violations: [waived] })] }, waivers, now);
  expect(waived.waiver).toBe(waivers[0]);
  expect(unused).toEqual([]);
});
