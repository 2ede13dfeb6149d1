import { expect, test } from "vitest";
import { createFaultCounters } from "../src/faults/fault-counters.ts";
import { parseFaultExpression } from "../src/faults/fault-expression.ts";
import { faultKey } from "../src/faults/fault-key.ts";

test.for([
  ["reset", { fault: "reset", rate: 1 }],
  ["429-then-200", { fault: "429-then-200", rate: 1 }],
  ["503", { fault: 503, rate: 1 }],
  ["400@100%", { fault: 400, rate: 1 }],
  ["503@5%", { fault: 503, rate: 0.05 }],
  ["reset@0.5%", { fault: "reset", rate: 0.005 }],
  ["reset@0%", { fault: "reset", rate: 0 }],
] as const)("parseFaultExpression parses %s", ([text, expression]) => {
  expect(parseFaultExpression(text, "mock")).toEqual(expression);
});

test.for([
  ["reset@5", 'invalid fault "reset@5". Write <fault> or <fault>@<percent>%, such as 503@5%.'],
  ["reset@101%", "<percent>%"],
  ["reset@-1%", "<percent>%"],
  ["reset@%", "<percent>%"],
  ["", "<percent>%"],
  ["reset@5%@5%", "<percent>%"],
  ["rest", 'unknown fault "rest". The faults are reset, '],
  ["399", "a status from 400 to 599"],
  ["600", "a status from 400 to 599"],
  ["constructor", "unknown fault"],
] as const)("parseFaultExpression rejects %j", ([text, message]) => {
  expect(() => parseFaultExpression(text, "mock")).toThrow(message);
});

test("parseFaultExpression rejects in MSW handlers a fault that needs a server", () => {
  expect(parseFaultExpression("wrong-length", "mock")).toEqual({ fault: "wrong-length", rate: 1 });
  expect(() => parseFaultExpression("wrong-length", "msw")).toThrow(
    "the fault wrong-length does not exist in MSW handlers",
  );
});

test("a counter that was not used for long starts again once there are ten thousand others", () => {
  const { count } = createFaultCounters();
  for (let key = 0; key < 10_000; key++) expect(count(`key ${key}`)).toBe(0);
  expect(count("key 0")).toBe(1);
  count("key 10000");
  expect(count("key 0")).toBe(2);
  expect(count("key 1")).toBe(0);
});

const request = {
  operation: { operationId: "updateUser", isSignIn: false },
  path: "/a",
  search: "b=1",
  scope: undefined,
  body: "{}",
};
const key = (change: Partial<Parameters<typeof faultKey>[1]> = {}) =>
  faultKey("429-then-200", { ...request, ...change });

test("faultKey tells requests apart by path, query and body", () => {
  const keys = [{}, { path: "/b" }, { search: "b=2" }, { body: "[]" }, { scope: "s" }].map(key);
  expect(new Set(keys)).toHaveProperty("size", keys.length);
  expect(key()).toBe(key());
});

test("faultKey takes the requests of a scope together, and those of a sign-in with another nonce", () => {
  expect(key({ scope: "s", path: "/b", body: "" })).toBe(key({ scope: "s" }));
  const operation = { operationId: "signInWithAppId", isSignIn: true };
  expect(key({ operation, body: '{"nonce":"1"}' })).toBe(key({ operation, body: '{"nonce":"2"}' }));
});
