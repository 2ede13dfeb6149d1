import { validate } from "@hwc-users/client/validate";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import "./record-clauses.ts";
import { check } from "../../src/cases/check.ts";
import { isSuccess } from "../../src/clauses/clauses.ts";
import { titleOf } from "../../src/clauses/side.ts";
import { brokenSides, sidesOf } from "../../src/clauses/sides.ts";
import { chooseReply } from "../../src/client/choose-reply.ts";
import { exampleInput } from "../../src/client/example-input.ts";
import { exchange } from "../../src/client/exchange.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, dynamic: true });
});
afterAll(() => mock.close());

describe.for(operations)("$operationId", (operation) => {
  const sides = new Map(
    operation.responses.map(({ status, schema }) => [status, schema ? sidesOf(schema, ["body"]) : []]),
  );
  const statuses = fc.constantFrom(...operation.responses.map(({ status }) => status));
  const input = exampleInput(operation);

  test("answers that Prism makes up fit the spec, and the client reports no drift", async () => {
    await check(statuses, async (status) => {
      const drifts: unknown[] = [];
      chooseReply(mock, operation, status);
      const { value, error, response } = await exchange(mock.url, operation, input, {
        validator: validate({ onDrift: (drift) => drifts.push(drift) }),
      });
      expect(response?.status).toBe(status);
      const text = (await response?.text()) ?? "";
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      expect(brokenSides(sides.get(status) ?? [], { body }).map(titleOf)).toEqual([]);
      expect(drifts).toEqual([]);
      if (isSuccess(status) && error === undefined) expect(value).toEqual(body);
    });
  });
});
