import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { withoutParameters } from "./call.ts";

/** A request in flight: the server has its headers and waits for the body. */
export interface HeldRequest {
  response: Promise<IncomingMessage[]>;
  finish(): Promise<IncomingMessage>;
}

/** Sends the headers of a request, and waits until the server has them: it then requests the body. */
export async function startRequest(baseUrl: string): Promise<HeldRequest> {
  const headers = {
    [withoutParameters.tokenHeader]: "token-1",
    "Content-Type": "application/json",
    Expect: "100-continue",
  };
  const started = request(baseUrl + withoutParameters.path, { method: withoutParameters.method, headers });
  started.flushHeaders();
  await once(started, "continue");
  const response = once(started, "response");
  response.catch(() => {});
  return {
    response,
    async finish() {
      started.end(JSON.stringify(withoutParameters.requestBody?.examples[0]?.value));
      const [message] = await response;
      return message;
    },
  };
}
