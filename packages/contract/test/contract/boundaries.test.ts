import { type Mock, startMock } from "@hwc-users/mock";
import { isSuccess, operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { titleOf } from "../../src/boundaries/boundary-case.ts";
import { requestBoundaryCases } from "../../src/boundaries/request-boundary-cases.ts";
import { trackedFetch } from "../../src/coverage/coverage-tracker.ts";
import { isReported, rejectionStatus } from "../../src/generation/rejection.ts";
import { requestsWith } from "../../src/generation/requests.ts";
import { mockViolationsOf } from "../../src/http/mock-violations.ts";
import { sendRequestParts } from "../../src/http/send-request-parts.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const cases = requestBoundaryCases(operation);
  const titled = cases.map((boundaryCase) => ({ boundaryCase, title: titleOf(boundaryCase) }));

  test.for(titled)("$title", async ({ boundaryCase }) => {
    const [request] = fc.sample(requestsWith(operation, boundaryCase, cases), { numRuns: 1, seed: 1 });
    if (!request) throw new Error("fast-check generated no request.");
    const response = await sendRequestParts(trackedFetch, mock.url, operation, request);
    if (boundaryCase.accepted) expect(response.status, response.text).toSatisfy(isSuccess);
    else {
      expect(response.status, response.text).toBe(rejectionStatus(operation, boundaryCase));
      expect(mockViolationsOf(response)).toSatisfy((violations) => isReported(operation, boundaryCase, violations));
    }
  });
});
