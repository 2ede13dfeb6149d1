import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { operations } from "@hwc-users/spec";
import { afterEach, expect, inject, test, vi } from "vitest";
import { bundleSource } from "../src/bundle.ts";

const LARGEST_FUNCTION = 6800;
/** With `cachedToken` and all error guards. */
const LARGEST_FUNCTION_WITH_IMPORTS = 7450;
/** With `raw`, so with the whole of openapi-fetch. */
const LARGEST_CLIENT = 9700;
const LARGEST_GUARD = 1000;
/** How much a signer or a sign-in function adds to a page that calls a function. */
const LARGEST_ADDITIONS = { signRequests: 1500, signInWithAppId: 1000, signInWithAccount: 1000, signInWithIam: 1000 };

const functionCall = `
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
const meeting = createMeetingContext({ accessToken: "any-token" });
await updateUser(meeting, { account: "ming.li", body: { email: "ming.li@example.com" } });
`;

const functionCallWithImports = `
import {
  cachedToken, isAbortError, isApiError, isConnectionError, isInvalidResponseError, isRequestError, isTimeoutError,
} from "@hwc-users/client";
import { createMeetingContext, updateUser } from "@hwc-users/client/functions";
const accessToken = cachedToken(async () => ({ token: "any-token", expiresIn: 3600 }));
const guards = [isAbortError, isApiError, isConnectionError, isInvalidResponseError, isRequestError, isTimeoutError];
const meeting = createMeetingContext({ accessToken });
const call = updateUser(meeting, { account: "ming.li", body: { email: "ming.li@example.com" } });
await call.withResponse().then(console.log, (error) => console.error(guards.map((guard) => guard(error))));
`;

const clientCall = `
import { createMeetingClient } from "@hwc-users/client";
const meeting = createMeetingClient({ accessToken: "any-token" });
await meeting.updateUser({ account: "ming.li", body: { email: "ming.li@example.com" } });
`;

/** Bundles source code as a web site does. Returns the gzipped size and the input files that are in the output. */
async function measure(source: string) {
  const { code, metafile } = await bundleSource(inject("project"), source, { minify: true });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: gzipSync(code, { level: 9 }).length, code, inputs: used.map(([path]) => path).join(" ") };
}

/** The operations whose descriptions are in a bundle. */
const operationsIn = (code: string) =>
  operations.map(({ operationId }) => operationId).filter((operationId) => code.includes(`"${operationId}"`));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.for([
  ["the function updateUser", functionCall],
  ["the function updateUser, cachedToken and all guards", functionCallWithImports],
  ["the method updateUser", clientCall],
] as const)("the bundle of %s calls the service, and retries", async ([, source]) => {
  const send = vi.fn<typeof fetch>(async () => Response.json({ userAccount: "ming.li" }));
  send.mockImplementationOnce(async () => new Response(null, { status: 503 }));
  vi.stubGlobal("fetch", send);
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  const { code } = await measure(source);
  await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(send).toHaveBeenCalledTimes(2);
  expect(send).toHaveBeenLastCalledWith(
    expect.stringMatching(/^https:.*\/ming\.li$/),
    expect.objectContaining({ body: '{"email":"ming.li@example.com"}' }),
  );
});

test(`a call of the function updateUser adds at most ${LARGEST_FUNCTION} bytes to a page, minified and gzipped`, async () => {
  const { bytes, code, inputs } = await measure(functionCall);
  console.log(`A bundle with the function updateUser: ${bytes} bytes, minified and gzipped.`);
  expect(operationsIn(code)).toEqual(["updateUser"]);
  expect(inputs).not.toContain("validators.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_FUNCTION);
});

test(`with cachedToken and all error guards, it adds at most ${LARGEST_FUNCTION_WITH_IMPORTS} bytes`, async () => {
  const { bytes, inputs } = await measure(functionCallWithImports);
  console.log(
    `A bundle with the function updateUser, cachedToken and all guards: ${bytes} bytes, minified and gzipped.`,
  );
  expect(inputs).not.toContain("validators.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_FUNCTION_WITH_IMPORTS);
});

test(`a call of the client's updateUser adds at most ${LARGEST_CLIENT} bytes to a page, minified and gzipped`, async () => {
  const { bytes, inputs } = await measure(clientCall);
  console.log(`A bundle with a client that calls updateUser: ${bytes} bytes, minified and gzipped.`);
  expect(inputs).toContain("node_modules/openapi-fetch/");
  expect(inputs).not.toContain("validators.js");
  // It has the list of regions.
  expect(inputs).not.toContain("server-variables.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_CLIENT);
});

test.for(Object.entries(LARGEST_ADDITIONS))("%s adds at most %d bytes to that page", async ([name, limit]) => {
  const addition = `import { ${name} } from "@hwc-users/client/sign-in";\nconsole.log(${name});\n`;
  const { bytes: all } = await measure(addition + functionCall);
  const { bytes, inputs } = await measure(functionCall);
  console.log(`A bundle with ${name} too: ${all - bytes} bytes more, minified and gzipped.`);
  expect(inputs).not.toContain("sign-in");
  expect(all - bytes).toBeLessThanOrEqual(limit);
});

test("the README of the package states both sizes", async () => {
  const readme = await readFile(join(inject("project"), "node_modules/@hwc-users/client/README.md"), "utf8");
  const sizes = await Promise.all([functionCall, clientCall].map(measure));
  const stated = sizes.map(({ bytes }) => `${(bytes / 1000).toFixed(1)} kB`);
  expect(readme.match(/[\d.]+ kB/g)).toEqual(expect.arrayContaining(stated));
});

test("an import of one error guard includes neither the client nor openapi-fetch", async () => {
  const { bytes, inputs } = await measure(`export { isApiError } from "@hwc-users/client";`);
  console.log(`A bundle with isApiError: ${bytes} bytes, minified and gzipped, of ${inputs}.`);
  expect(inputs).not.toContain("openapi-fetch");
  expect(bytes).toBeLessThanOrEqual(LARGEST_GUARD);
});
