import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { bundle } from "../src/bundle.ts";

const LARGEST_FUNCTION = 5000;
/** With what is imported beside it: `cachedToken`, and all checks of an error. */
const LARGEST_USE = 5500;
/** With `raw`, which is the whole of openapi-fetch. Keeps it from growing unseen. */
const LARGEST_CLIENT = 6850;
const LARGEST_CHECK = 1000;

const byFunction = `
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
const meeting = createMeetingContext({ accessToken: "any-token" });
await updateUser(meeting, { account: "ming.li", body: { email: "ming.li@example.com" } });
`;

const byFunctionWithAll = `
import {
  cachedToken, isAbortError, isApiError, isConnectionError, isInvalidResponseError, isRequestError, isTimeoutError,
} from "@hwc-users/client";
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
const accessToken = cachedToken(async () => ({ token: "any-token", expiresIn: 3600 }));
const call = updateUser(createMeetingContext({ accessToken }), { account: "ming.li", body: { email: "ming.li@example.com" } });
const checks = [isAbortError, isApiError, isConnectionError, isInvalidResponseError, isRequestError, isTimeoutError];
call.withResponse().then(console.log, (error) => console.error(checks.map((is) => is(error))));
`;

const byClient = `
import { createMeetingClient } from "@hwc-users/client";
const meeting = createMeetingClient({ accessToken: "any-token" });
await meeting.updateUser({ account: "ming.li", body: { email: "ming.li@example.com" } });
`;

/** Bundles as a web site would, and says how much of it travels. */
async function measure(source: string) {
  const { code, metafile } = await bundle(inject("project"), source, { minify: true });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: gzipSync(code, { level: 9 }).length, code, inputs: used.map(([path]) => path).join(" ") };
}

test(`a call of the function updateUser costs a page at most ${LARGEST_FUNCTION} bytes, minified and gzipped`, async () => {
  const { bytes, code, inputs } = await measure(byFunction);
  console.log(`A bundle with the function updateUser: ${bytes} bytes, minified and gzipped.`);
  // What is weighed is the whole of it: all but the other operations, and `raw`.
  for (const file of ["send", "retry", "deadline", "token-source", "judge", "errors", "redact", "hooks", "base-url"]) {
    expect(inputs).toContain(`client/dist/${file}.js`);
  }
  expect(inputs).not.toContain("validators.js");
  expect(code).toContain("/member/{account}");
  expect(code).not.toContain("/member/status/");
  expect(bytes).toBeLessThanOrEqual(LARGEST_FUNCTION);
});

test(`with a cached token and all checks of an error, it costs at most ${LARGEST_USE} bytes`, async () => {
  const { bytes, inputs } = await measure(byFunctionWithAll);
  console.log(
    `A bundle with the function updateUser, cachedToken and all checks: ${bytes} bytes, minified and gzipped.`,
  );
  expect(inputs).toContain("client/dist/cached-token.js");
  expect(inputs).not.toContain("validators.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_USE);
});

test(`a call of the client's updateUser costs a page at most ${LARGEST_CLIENT} bytes, minified and gzipped`, async () => {
  const { bytes, inputs } = await measure(byClient);
  console.log(`A bundle with a client that calls updateUser: ${bytes} bytes, minified and gzipped.`);
  expect(inputs).toContain("node_modules/openapi-fetch/");
  expect(inputs).not.toContain("validators.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_CLIENT);
});

test("the README of the package tells both sizes", async () => {
  const readme = await readFile(join(inject("project"), "node_modules/@hwc-users/client/README.md"), "utf8");
  for (const { bytes } of [await measure(byFunction), await measure(byClient)]) {
    expect(readme).toContain(`${(bytes / 1000).toFixed(1)} kB`);
  }
});

test("who imports one check of an error gets neither the client nor openapi-fetch", async () => {
  const { bytes, inputs } = await measure(`export { isApiError } from "@hwc-users/client";`);
  console.log(`A bundle with isApiError: ${bytes} bytes, minified and gzipped, of ${inputs}.`);
  expect(inputs).not.toContain("openapi-fetch");
  expect(bytes).toBeLessThanOrEqual(LARGEST_CHECK);
});
