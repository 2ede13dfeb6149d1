import assert from "node:assert/strict";
import { exampleRequest, operationById, operations } from "@hwc-users/spec";
import { SECRET } from "./hostile-request.ts";

/** A scope that no hostile request names. */
const QUIET = { "X-Mock-Scope": "quiet" };
const CONTROL = { ...QUIET, Authorization: `Bearer ${SECRET}`, "Content-Type": "application/json" };
const TIMEOUT_MS = 240_000;

/** Scripts a reply in a scope, so that {@link checkQuietScope} can see that other requests do not change the scope. */
export async function prepareQuietScope(url: string): Promise<void> {
  const reply = { operationId: "updateMyInfo", status: 403, times: "always" };
  const response = await fetch(`${url}/__mock/replies`, {
    method: "POST",
    headers: CONTROL,
    body: JSON.stringify(reply),
  });
  assert.equal(response.status, 204);
}

/** Checks that the scope still has its reply, and its user. */
export async function checkQuietScope(url: string, isStateful: boolean): Promise<void> {
  assert.equal((await call(url, "updateMyInfo", QUIET)).status, 403, "a scripted reply of another scope");
  const updated = await call(url, "updateUser", QUIET);
  assert.equal(updated.status, 200, "a plain request in a scope");
  if (!isStateful) return;
  const listed = await fetch(`${url}/__mock/users`, { headers: CONTROL, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { users }: { users?: unknown[] } = JSON.parse(await listed.text());
  assert.equal(users?.length, 1, "the users of another scope");
}

/** Sends a valid request. */
export function call(url: string, operationId: string, headers: Record<string, string> = {}): Promise<Response> {
  const { url: target, ...request } = exampleRequest(operationById(operations, operationId), url, { token: SECRET });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(target, { ...request, headers: { ...request.headers, ...headers }, signal });
}
