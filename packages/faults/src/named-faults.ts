import { cutJson, malformedJson, nullBody, wrongType } from "./replies/bad-body.ts";
import { delayed } from "./replies/delayed.ts";
import { drip } from "./replies/drip.ts";
import { emptyBody } from "./replies/empty-body.ts";
import { errorIn200 } from "./replies/error-in-200.ts";
import { html } from "./replies/html.ts";
import { hugeError } from "./replies/huge-error.ts";
import { redirectToLogin } from "./replies/login.ts";
import { ok } from "./replies/ok.ts";
import { redirect } from "./replies/redirect.ts";
import { reset, resetInBody } from "./replies/reset.ts";
import { stallBody, stallHeaders } from "./replies/stall.ts";
import { status } from "./replies/status.ts";
import { wrongLength } from "./replies/wrong-length.ts";
import type { PortableReply } from "./reply-handler.ts";

/** A fault that is chosen by its name. */
export interface NamedFault {
  /** Describes the response that the client receives. */
  summary: string;
  /** Whether only a server can send it: browsers compute the length of a response themselves. */
  needsServer?: true;
  /** Used in order, one per request, then from the start again. */
  replies: readonly [PortableReply, ...PortableReply[]];
}

/** The success at the end of a fault with several replies. A server with a better success can send that instead. */
export const success = ok();

/**
 * Faults by name, for callers that cannot pass a reply: a `Prefer` header, a page that lists them.
 *
 * @example
 * faults.next("updateUser", [...namedFaults["429-then-200"].replies]);
 */
export const namedFaults = {
  reset: fault("resets the connection before the response", reset()),
  "reset-body": fault("resets the connection after half of the body", resetInBody()),
  stall: fault("never responds", stallHeaders()),
  "stall-body": fault("stops after half of the body and keeps the connection open", stallBody()),
  slow: fault("responds after three seconds", delayed(3000, ok())),
  drip: fault("sends the body in pieces of 16 bytes, one every 50 ms", drip({ bytes: 16, everyMs: 50 })),
  cut: fault("sends half of the JSON as a complete body", cutJson()),
  malformed: fault("sends a body that is not JSON", malformedJson()),
  null: fault("sends the JSON null", nullBody()),
  "wrong-type": fault("sends JSON with the content type of plain text", wrongType()),
  "wrong-length": { ...fault("sends a body shorter than its Content-Length", wrongLength()), needsServer: true },
  empty: fault("200 without a body", emptyBody({ as: "length" })),
  html: fault("502 with an HTML page, as a proxy sends it", html(502)),
  huge: fault("500 with an error of 10 MB", hugeError(500, 10_000_000)),
  "error-in-200": fault("200 with the body of an error", errorIn200("FAULTS.200")),
  "429-then-200": fault("429 with Retry-After: 1, then the success", status(429, { retryAfter: 1 }), success),
  "503-then-200": fault("503, then the success", status(503), success),
  "401-then-200": fault(
    "401 for a rejected token, then the success",
    status(401, { example: "tokenRefused" }),
    success,
  ),
  "redirect-login": fault("302 to a login page in HTML", redirectToLogin()),
  "redirect-307": fault("307 to the same path on another host, then the success", redirect("other", 307), success),
  "redirect-308": fault("308 to the same path on another host, then the success", redirect("other", 308), success),
  "redirect-loop": fault("307 to the same URL without end", redirect("same", 307)),
} satisfies Record<string, NamedFault>;

function fault(summary: string, ...replies: NamedFault["replies"]): NamedFault {
  return { summary, replies };
}
