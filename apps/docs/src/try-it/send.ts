import { validate } from "@hwc-users/client/validate";
import { type Call, makeCall } from "./call.ts";
import { respond } from "./mock.ts";

/** The result of a call: a response, an error, or both. */
export interface Outcome {
  response?: { status: number; requestId: string; body: string };
  error?: Error;
}

/** Sends a call to the mock at its base URL, or to the mock of the page. */
export async function send(call: Call): Promise<Outcome> {
  const outcome: Outcome = {};
  const fetchFrom = call.baseUrl ? fetch : respond;
  try {
    await makeCall(call, {
      validator: validate(),
      async fetch(url, init) {
        const response = await fetchFrom(url, init);
        const requestId = response.headers.get("X-Request-Id") ?? "";
        outcome.response = { status: response.status, requestId, body: indented(await response.clone().text()) };
        return response;
      },
    });
  } catch (error) {
    outcome.error = error as Error;
  }
  return outcome;
}

/** Indents JSON; returns other text unchanged. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
