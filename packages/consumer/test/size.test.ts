import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { bundle } from "../src/bundle.ts";

/** Not yet the goal of 5500 that `pnpm bench` measures against: it keeps the client from growing until it is reached. */
const LARGEST_CLIENT = 6550;
const LARGEST_CHECK = 1000;

const callOfUpdateUser = `
import { createMeetingClient } from "@hwc-users/client";
const meeting = createMeetingClient({ accessToken: "any-token" });
await meeting.updateUser({ account: "ming.li", body: { email: "ming.li@example.com" } });
`;

/** Bundles as a web site would, and says how much of it travels. */
async function measure(source: string): Promise<{ bytes: number; inputs: string }> {
  const { code, metafile } = await bundle(inject("project"), source, { minify: true });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: gzipSync(code, { level: 9 }).length, inputs: used.map(([path]) => path).join(" ") };
}

test(`a call of updateUser costs a page at most ${LARGEST_CLIENT} bytes, minified and gzipped`, async () => {
  const { bytes, inputs } = await measure(callOfUpdateUser);
  console.log(`A bundle that calls updateUser: ${bytes} bytes, minified and gzipped.`);
  // What is weighed is the whole of it.
  expect(inputs).toContain("node_modules/openapi-fetch/");
  expect(inputs).not.toContain("validators.js");
  expect(bytes).toBeLessThanOrEqual(LARGEST_CLIENT);
});

test("who imports one check of an error gets neither the client nor openapi-fetch", async () => {
  const { bytes, inputs } = await measure(`export { isApiError } from "@hwc-users/client";`);
  console.log(`A bundle with isApiError: ${bytes} bytes, minified and gzipped, of ${inputs}.`);
  expect(inputs).not.toContain("openapi-fetch");
  expect(bytes).toBeLessThanOrEqual(LARGEST_CHECK);
});
