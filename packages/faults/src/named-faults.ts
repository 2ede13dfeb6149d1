import { cutJson, malformedJson, nullBody, wrongType } from "./replies/bad-body.ts";
import { delayed } from "./replies/delayed.ts";
import { drip } from "./replies/drip.ts";
import { emptyBody } from "./replies/empty-body.ts";
import { errorIn200 } from "./replies/error-in-200.ts";
import { html } from "./replies/html.ts";
import { hugeError } from "./replies/huge-error.ts";
import { ok } from "./replies/ok.ts";
import { reset, resetInBody } from "./replies/reset.ts";
import { stallBody, stallHeaders } from "./replies/stall.ts";
import { status } from "./replies/status.ts";
import { wrongLength } from "./replies/wrong-length.ts";
import type { Reply } from "./reply.ts";

/** A fault that can be asked for by its name. */
export interface NamedFault {
  /** What a client sees. */
  summary: string;
  /** One for each request in turn; after the last, the first again. */
  replies: readonly Reply[];
}

/**
 * Faults by name, for those who cannot write a reply: a request that asks for one, a page that lists them.
 *
 * @example
 * faults.next("updateUser", [...namedFaults["429-then-200"].replies]);
 */
export const namedFaults = {
  reset: fault("the connection is reset before any byte of an answer", reset()),
  "reset-body": fault("the connection is reset after half of the body", resetInBody()),
  stall: fault("no answer ever comes", stallHeaders()),
  "stall-body": fault("half of the body comes, and then nothing", stallBody()),
  slow: fault("the answer comes after three seconds", delayed(3000, ok())),
  drip: fault("the body comes in pieces of 16 bytes, one every 50 ms", drip({ bytes: 16, everyMs: 50 })),
  cut: fault("half of the JSON, as if it were the whole", cutJson()),
  malformed: fault("a body that is not JSON", malformedJson()),
  null: fault("the JSON null", nullBody()),
  "wrong-type": fault("JSON that calls itself plain text", wrongType()),
  "wrong-length": fault("a body shorter than it was announced", wrongLength()),
  empty: fault("200 without a body", emptyBody({ as: "length" })),
  html: fault("502 with a page, as a proxy on the way sends it", html(502)),
  huge: fault("500 with an error of 10 MB", hugeError(500, 10_000_000)),
  "error-in-200": fault("200 with the body of an error", errorIn200("FAULTS.200")),
  "429-then-200": fault("429 with Retry-After: 1, the next time the success", status(429, { retryAfter: 1 }), ok()),
  "503-then-200": fault("503, the next time the success", status(503), ok()),
} satisfies Record<string, NamedFault>;

function fault(summary: string, ...replies: Reply[]): NamedFault {
  return { summary, replies };
}
