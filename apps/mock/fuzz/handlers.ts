import { createHandlers } from "@hwc-users/mock/msw";
import fc from "fast-check";
import { getResponse } from "msw";
import type { Field } from "./hostile-request.ts";
import { body } from "./parts/bodies.ts";
import { headers } from "./parts/headers.ts";
import { anyOperation, targetOf } from "./parts/operations.ts";
import { METHODS, path, query } from "./parts/targets.ts";

const BASE_URL = "https://api.example.com";

const anyRequest = fc
  .tuple(
    fc.oneof(
      anyOperation.map((called) => [called.method, targetOf(called)] as const),
      fc.tuple(fc.constantFrom(...METHODS), path),
    ),
    query,
    headers,
    body,
  )
  .map(([[method, target], search, fields, bytes]) => createRequest(method, target + search, fields, bytes));

/**
 * Sends hostile requests to the handlers for MSW, in this process.
 *
 * @throws {Error} with the seed, if the handlers throw or fail.
 */
export async function fuzzHandlers(requests: number, seed: number): Promise<void> {
  const { handlers } = createHandlers({ baseUrl: BASE_URL, stateful: true });
  const property = fc.asyncProperty(anyRequest, async (request) => {
    if (!request) return true;
    const response = await getResponse(handlers, request);
    return !(await response?.text())?.includes("Internal error of the mock");
  });
  await fc.assert(property, { seed, numRuns: requests, endOnFailure: true });
}

/** Returns undefined if `fetch` could not send such a request. */
function createRequest(
  method: string,
  target: string,
  fields: readonly Field[],
  bytes: Buffer<ArrayBuffer>,
): Request | undefined {
  try {
    const init = { method, headers: fields.map(([name, value]) => [name, value] satisfies Field) };
    return new Request(BASE_URL + target, ["GET", "HEAD"].includes(method) ? init : { ...init, body: bytes });
  } catch {
    return undefined;
  }
}
