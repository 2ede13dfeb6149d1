import { fillPath, operations } from "@hwc-users/spec";
import type { Arguments } from "../right/store.ts";
import { TOKENS } from "../right/tokens.ts";

/** Sends the base request of each operation, so that a server has its accounts as it stores them. */
export async function sendBaseRequests(url: string, base: Arguments): Promise<void> {
  for (const { operationId, method, path, tokenHeader } of operations) {
    const { body, ...values } = base[operationId] ?? {};
    if (body === undefined) continue;
    const target = fillPath(path, (name) => encodeURIComponent(String(values[name])));
    const headers = { "content-type": "application/json", [tokenHeader]: TOKENS[tokenHeader] ?? "" };
    const response = await fetch(url + target, { method, headers, body: JSON.stringify(body), redirect: "manual" });
    await response.body?.cancel();
  }
}
