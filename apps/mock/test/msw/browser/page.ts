import { createHandlers } from "@hwc-users/mock/msw";
import { setupWorker } from "msw/browser";

const mock = createHandlers({ baseUrl: "/api", faults: true });

/** Calls an operation in the page. Returns its status and text, or the name of the error. */
async function call(path: string, headers: Record<string, string>): Promise<[status: number | string, text: string]> {
  const init = { method: "PUT", headers: { "Content-Type": "application/json", ...headers }, body: '{"name":"n"}' };
  try {
    const response = await fetch(path, init);
    return [response.status, await response.text()];
  } catch (error) {
    return [error instanceof Error ? error.name : "unknown", ""];
  }
}

Object.assign(globalThis, {
  call,
  received: () => mock.requests().map(({ path, body }) => ({ path, body })),
  ready: setupWorker(...mock.handlers).start({ quiet: true, onUnhandledFrame: "bypass" }),
});
