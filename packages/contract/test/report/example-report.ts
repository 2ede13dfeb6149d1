import type { WireRequest } from "../../src/http/wire-request.ts";
import { createCurlCommand } from "../../src/report/curl-command.ts";
import type { CountedViolation } from "../../src/report/response-violation.ts";
import type { OperationResult, RunReport } from "../../src/report/run-report.ts";

export const request: WireRequest = { method: "PUT", target: "/v1/me", headers: { "x-any": "1" }, body: null };

const target = "https://api.example.com";

export const curl = createCurlCommand(
  { target, tls: { clientCert: undefined, clientKey: undefined, ca: undefined } },
  {},
);

export const curlLine = "curl -i -X PUT 'https://api.example.com/v1/me' -H 'x-any: 1' -H 'content-type:' --data-raw ''";

export function violation(more: Partial<CountedViolation> = {}): CountedViolation {
  const requirement = "/body/title maxLength 32: 33 characters rejected";
  const message = "expected 400, got 200";
  return { operationId: "updateMyInfo", requirement, message, firstCase: requirement, count: 1, request, ...more };
}

export function result(more: Partial<OperationResult> = {}): OperationResult {
  return { operationId: "updateMyInfo", cases: [], violations: [], notes: [], covered: [], ...more };
}

export function report(more: Partial<RunReport> = {}): RunReport {
  return {
    target,
    seed: 7,
    allowWrites: true,
    requests: 3,
    startedAt: Date.UTC(2026, 10, 26, 12, 30),
    plannedChanges: [],
    results: [],
    waivers: { expired: [], unused: [] },
    coverage: { total: 4, covered: 3, operations: [] },
    ...more,
  };
}
