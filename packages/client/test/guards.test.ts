import { createContext, runInContext } from "node:vm";
import * as client from "@hwc-users/client";
import { expect, test, vi } from "vitest";

const details = { operationId: "updateUser", requestId: "r1", attempts: 1 };

/** One error of each class of a copy of the package. */
function errorsOf(copy: typeof client): Record<string, client.CallError> {
  const failure = {
    status: 400,
    errorCode: undefined,
    errorMessage: undefined,
    retryAfter: undefined,
    retryable: false,
  };
  return {
    ApiError: new copy.ApiError({ ...details, ...failure }, new Headers()),
    ConnectionError: new copy.ConnectionError(details, "problem"),
    TimeoutError: new copy.TimeoutError(details, "problem"),
    AbortError: new copy.AbortError(details, "problem"),
    InvalidResponseError: new copy.InvalidResponseError(details, "problem"),
    TokenError: new copy.TokenError(details, "problem"),
    RequestError: new copy.RequestError(details, "problem"),
  };
}

const guards: Record<string, (error: unknown) => boolean> = Object.fromEntries(
  Object.entries(client).filter(([name]) => /^is.*Error$/.test(name)),
) as never;

/** The names of the guards that accept a value. */
const guardsOf = (value: unknown) =>
  Object.keys(guards)
    .filter((name) => guards[name]?.(value))
    .sort();

const names = Object.keys(errorsOf(client));

test("there is a guard for each error class", () => {
  const classes = Object.entries(client).filter(([, value]) => Object.getPrototypeOf(value) === client.CallError);
  expect(names.toSorted()).toEqual(classes.map(([name]) => name).sort());
  expect(Object.keys(guards).sort()).toEqual(["CallError", ...names].map((name) => `is${name}`).sort());
});

test.for(names)("only isCallError and the guard of %s accept it", (name) => {
  expect(guardsOf(errorsOf(client)[name])).toEqual(["isCallError", `is${name}`].sort());
});

test.for(names)("the guards accept the %s of another copy of the package", async (name) => {
  vi.resetModules();
  const copy: typeof client = await import("@hwc-users/client");
  const error = errorsOf(copy)[name];
  expect(error).not.toBeInstanceOf(client.CallError);
  expect(guardsOf(error)).toEqual(["isCallError", `is${name}`].sort());
});

test("the guards accept an error of another realm", () => {
  const error: unknown = runInContext(
    `Object.assign(new Error("problem"), { name: "ApiError", operationId: "updateUser", attempts: 1, retryable: true })`,
    createContext(),
  );
  expect(error).not.toBeInstanceOf(Error);
  expect(guardsOf(error)).toEqual(["isApiError", "isCallError"]);
});

test.for<[string, unknown]>([
  ["undefined", undefined],
  ["null", null],
  ["a text", "ApiError"],
  ["a function", () => {}],
  ["a plain error", new Error("problem")],
  ["the AbortError of the platform", new DOMException("problem", "AbortError")],
  ["the TimeoutError of the platform", new DOMException("problem", "TimeoutError")],
  ["an error of another library", Object.assign(new Error("problem"), { name: "ApiError", status: 400 })],
  [
    "an error that may be retried, of another library",
    Object.assign(new Error(), { name: "ApiError", retryable: true }),
  ],
  ["an event", { ...details, name: "ApiError", status: 400 }],
  ["an error in a wrapper", new Error("problem", { cause: errorsOf(client)["ApiError"] })],
])("the guards reject %s", ([, value]) => {
  expect(guardsOf(value)).toEqual([]);
});
