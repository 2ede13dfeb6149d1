import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-clauses.ts";
import { isNamed, refusalStatus } from "../../src/cases/refusal.ts";
import { requestsOn } from "../../src/cases/requests.ts";
import { isSuccess } from "../../src/clauses/clauses.ts";
import { requestSides } from "../../src/clauses/request-sides.ts";
import { titleOf } from "../../src/clauses/side.ts";
import { observedFetch } from "../../src/coverage/ledger.ts";
import { sendParts } from "../../src/wire/send-parts.ts";
import { violationsOf } from "../../src/wire/violations.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const sides = requestSides(operation);
  const titled = sides.map((side) => ({ side, title: titleOf(side) }));

  test.for(titled)("$title", async ({ side }) => {
    const [request] = fc.sample(requestsOn(operation, side, sides), { numRuns: 1, seed: 1 });
    if (!request) throw new Error("fast-check made no request.");
    const answer = await sendParts(observedFetch, mock.url, operation, request);
    if (side.accepted) expect(answer.status, answer.text).toSatisfy(isSuccess);
    else {
      expect(answer.status, answer.text).toBe(refusalStatus(operation, side));
      expect(violationsOf(answer)).toSatisfy((named) => isNamed(operation, side, named));
    }
  });
});
