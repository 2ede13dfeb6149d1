import { validator } from "@hwc-users/client/validate";
import { type Mock, startMock } from "@hwc-users/mock";
import { type Operation, operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-clauses.ts";
import { check } from "../../src/cases/check.ts";
import { isNamed, isTokenSide, refusalStatus } from "../../src/cases/refusal.ts";
import { requestsOn, validRequests } from "../../src/cases/requests.ts";
import { CASES } from "../../src/cases/settings.ts";
import { isSuccess } from "../../src/clauses/clauses.ts";
import { requestSides } from "../../src/clauses/request-sides.ts";
import { type Side, titleOf } from "../../src/clauses/side.ts";
import { observedFetch } from "../../src/coverage/ledger.ts";
import type { Parts } from "../../src/wire/exchange.ts";
import { sendParts } from "../../src/wire/send-parts.ts";
import { violationsOf } from "../../src/wire/violations.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

/** What the client's own validator has against a request, with the pointers that stand in the request. */
function validate({ operationId, parameters }: Operation, { path, query, body }: Parts) {
  const partOf = (argument: unknown) =>
    parameters.filter(({ name }) => name === argument).map((parameter) => parameter.in);
  return validator.request(operationId, { ...path, ...query, body }).map(({ pointer, keyword, limit }) => {
    const [, name, ...rest] = pointer.split("/");
    const place = name === undefined ? partOf(limit) : [...partOf(name), name, ...rest];
    return { place: place.join("/"), code: keyword };
  });
}

/** The client's validator is given neither the token nor other headers. */
function isJudgedByClient({ place: [part] }: Side): boolean {
  return part !== "header";
}

const half = Math.ceil(CASES / 2);

describe.for(operations)("$operationId", (operation) => {
  const sides = requestSides(operation);
  const refused = sides.filter((side) => !side.accepted);

  test("requests that the spec allows are accepted by the mock and by the client", async () => {
    await check(
      validRequests(operation),
      async (request) => {
        const answer = await sendParts(observedFetch, mock.url, operation, request);
        expect(answer.status, answer.text).toSatisfy(isSuccess);
        expect(validate(operation, request)).toEqual([]);
      },
      half,
    );
  });

  test("requests that break one clause are refused for it by the mock and by the client", async () => {
    const cases = fc.oneof(
      ...refused.map((side) =>
        fc.record({ clause: fc.constant(titleOf(side)), request: requestsOn(operation, side, sides) }),
      ),
    );
    const sideOf = new Map(refused.map((side) => [titleOf(side), side]));
    await check(
      cases,
      async ({ clause, request }) => {
        const side = sideOf.get(clause) as Side;
        const answer = await sendParts(observedFetch, mock.url, operation, request);
        expect(answer.status, answer.text).toBe(refusalStatus(operation, side));
        expect(violationsOf(answer), "what the mock names").toSatisfy((named) => isNamed(operation, side, named));
        if (isTokenSide(operation, side) || !isJudgedByClient(side)) return;
        expect(validate(operation, request), "what the client names").toSatisfy((named) =>
          isNamed(operation, side, named),
        );
      },
      half,
    );
  });
});
