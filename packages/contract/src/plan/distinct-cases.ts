import type { WireRequest } from "../http/wire-request.ts";
import type { TestCase } from "./test-case.ts";

/** Removes the cases whose request is that of the base case or of an earlier one. */
export function distinctCases(base: TestCase, testCases: readonly TestCase[]): TestCase[] {
  const sent = new Set([keyOf(base.request)]);
  return testCases.filter(({ request }) => {
    const key = keyOf(request);
    const isNew = !sent.has(key);
    sent.add(key);
    return isNew;
  });
}

function keyOf({ body, headers, ...request }: WireRequest): string {
  const bytes = body instanceof Uint8Array ? Array.from(body) : body;
  const sorted = Object.entries(headers).sort();
  return JSON.stringify({ ...request, headers: sorted, body: bytes });
}
