import { validator } from "@hwc-users/client/validate";
import { type Mock, startMock } from "@hwc-users/mock";
import { isSuccess, type Operation, operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-coverage.ts";
import { type BoundaryCase, titleOf } from "../../src/boundaries/boundary-case.ts";
import { requestBoundaryCases } from "../../src/boundaries/request-boundary-cases.ts";
import { trackedFetch } from "../../src/coverage/coverage-tracker.ts";
import { checkProperty } from "../../src/generation/check-property.ts";
import { isReported, rejectionStatus } from "../../src/generation/rejection.ts";
import { requestsWith, validRequests } from "../../src/generation/requests.ts";
import { CASES } from "../../src/generation/settings.ts";
import { mockViolationsOf } from "../../src/http/mock-violations.ts";
import { sendRequestParts } from "../../src/http/send-request-parts.ts";
import type { RequestParts } from "../../src/request/request-parts.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

/** The violations that the client's own validator reports for a request, with locations in the request. */
function clientViolationsOf({ operationId, parameters }: Operation, { path, query, body }: RequestParts) {
  const partOf = (argument: unknown) =>
    parameters.filter(({ name }) => name === argument).map((parameter) => parameter.in);
  return validator.request(operationId, { ...path, ...query, body }).map(({ pointer, keyword, limit }) => {
    const [, name, ...rest] = pointer.split("/");
    const names = name === undefined ? partOf(limit) : [...partOf(name), name, ...rest];
    return { location: names.join("/"), code: keyword };
  });
}

/** The client's validator receives neither the token nor other headers. */
function isCheckedByClient({ location: [part] }: BoundaryCase): boolean {
  return part !== "header";
}

const half = Math.ceil(CASES / 2);

describe.for(operations)("$operationId", (operation) => {
  const cases = requestBoundaryCases(operation);

  test("requests that the spec accepts are accepted by the mock and the client", async () => {
    await checkProperty(
      validRequests(operation),
      async (request) => {
        const response = await sendRequestParts(trackedFetch, mock.url, operation, request);
        expect(response.status, response.text).toSatisfy(isSuccess);
        expect(clientViolationsOf(operation, request)).toEqual([]);
      },
      half,
    );
  });

  test("requests with one violation are rejected for it by the mock and the client", async () => {
    const rejected = new Map(cases.filter(({ accepted }) => !accepted).map((each) => [titleOf(each), each]));
    const requests = fc.oneof(
      ...Array.from(rejected, ([title, boundaryCase]) =>
        fc.record({ title: fc.constant(title), request: requestsWith(operation, boundaryCase, cases) }),
      ),
    );
    await checkProperty(
      requests,
      async ({ title, request }) => {
        const boundaryCase = rejected.get(title);
        if (!boundaryCase) throw new Error(`There is no boundary case ${title}.`);
        const isExpected = (violations: { location: string; code: string }[]) =>
          isReported(operation, boundaryCase, violations);
        const response = await sendRequestParts(trackedFetch, mock.url, operation, request);
        expect(response.status, response.text).toBe(rejectionStatus(operation, boundaryCase));
        expect(mockViolationsOf(response), "the mock's violations").toSatisfy(isExpected);
        if (!isCheckedByClient(boundaryCase)) return;
        expect(clientViolationsOf(operation, request), "the client's violations").toSatisfy(isExpected);
      },
      half,
    );
  });
});
