import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { ConnectionError, isTimeoutError, RequestError, TokenError } from "@hwc-users/client";
import { build } from "esbuild";
import { expect, test } from "vitest";

test("the errors have defaults, for tests that create them", () => {
  const details = { operationId: "updateUser", attempts: 1 };
  expect(new ConnectionError(details, "problem").retryable).toBe(true);
  expect(new ConnectionError({ ...details, retryable: false }, "problem").retryable).toBe(false);
  expect(new TokenError(details, "problem").retryable).toBe(false);
  expect(new RequestError(details, "problem").violations).toEqual([]);
});

test("the JSON of an error contains its cause only if the cause is an error of the client", () => {
  const details = { operationId: "updateUser", requestId: "r1", attempts: 0 };
  const signIn = new ConnectionError(
    { ...details, operationId: "signIn" },
    "no response (ECONNREFUSED); see the cause",
  );
  const error = new TokenError(details, "no token; see the cause", signIn);
  expect(error.toJSON()).toMatchObject({ name: "TokenError", cause: signIn.toJSON() });
  const foreign = Object.assign(new Error("secret"), { config: { password: "secret" } });
  expect(JSON.stringify(new TokenError(details, "no token; see the cause", foreign))).not.toMatch(/secret|cause"/);
});

test("the names of the errors stay when the code is minified", async () => {
  const entry = fileURLToPath(import.meta.resolve("@hwc-users/client"));
  const options = { bundle: true, minify: true, write: false, format: "esm", target: "es2022" } as const;
  const { outputFiles } = await build({ entryPoints: [entry], conditions: ["@hwc-users/source"], ...options });
  const minified = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  const error = new minified.TimeoutError({ operationId: "updateUser", attempts: 1 }, "problem");
  expect(error.constructor.name).not.toBe("TimeoutError");
  expect(error.name).toBe("TimeoutError");
  expect(inspect(error)).toMatch(/TimeoutError\]?: updateUser: problem\./);
  expect(isTimeoutError(error)).toBe(true);
});
