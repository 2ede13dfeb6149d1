import { setTimeout as wait } from "node:timers/promises";
import { startExpressServer } from "./express-server.ts";
import { startMockServer } from "./mock-server.ts";
import { reject } from "./reply.ts";
import type { Reply, RequestContext } from "./request-context.ts";
import { RESPONSE_VARIANTS } from "./response-variants.ts";
import { type RunningServer, type ServerParts, startServer } from "./start-server.ts";
import { apply } from "./steps/effect.ts";
import { RIGHT_STEPS } from "./steps/right-steps.ts";
import type { Step } from "./steps/step.ts";
import type { Arguments } from "./store.ts";

/** A server that conforms. */
export interface RightServer {
  name: string;
  start(base: Arguments): Promise<RunningServer>;
}

/** Servers that conform in different ways. A violation that a run reports for one of them is a false alarm. */
export const RIGHT_SERVERS: readonly RightServer[] = [
  { name: "express with express-openapi-validator", start: startExpressServer },
  { name: "the mock with --stateful", start: startMockServer },
  own("keeps omitted fields", {}),
  own("resets omitted fields", {
    steps: {
      apply: apply((account, fields) => {
        account.fields = fields;
      }),
    },
  }),
  own("checks the token before the path", {
    order: [
      "checkToken",
      "checkRoute",
      "checkContentType",
      "parseBody",
      "validate",
      "findAccounts",
      "apply",
      "respond",
    ],
  }),
  own("checks the body before the token", {
    order: [
      "checkRoute",
      "checkContentType",
      "parseBody",
      "validate",
      "checkToken",
      "findAccounts",
      "apply",
      "respond",
    ],
  }),
  own("rejects a missing body with 415", {
    steps: {
      checkContentType: (context) =>
        context.bytes.length === 0 ? reject(context, "mediaType") : RIGHT_STEPS.checkContentType(context),
    },
  }),
  own("has a path for each valid value only", { steps: { checkRoute: matchEnumeratedPath } }),
  own("is behind a base path", { basePath: "/gateway/users" }),
  own("is slow", { finish: (reply) => wait(5, reply) }),
  { name: "limits the rate", start: (base) => startServer(base, { steps: { checkRoute: limitRate() } }) },
  ...Object.entries(RESPONSE_VARIANTS).map(([name, parts]) => own(name, parts)),
];

function own(name: string, parts: ServerParts): RightServer {
  return { name, start: (base) => startServer(base, parts) };
}

/** Rejects a path whose value is not in the enumeration, before it checks the token. */
function matchEnumeratedPath(context: RequestContext): Reply | undefined {
  const isUnknown = Object.entries(context.pathValues ?? {}).some(([name, value]) => {
    const known = context.operation.parameters.find((parameter) => parameter.name === name)?.schema.enum;
    return known && !known.map(String).includes(String(value));
  });
  return isUnknown ? reject(context, "unknownPath") : RIGHT_STEPS.checkRoute(context);
}

/** Rejects the 10th and the 30th request with 429. The header has seconds in one response, and a date in the other. */
function limitRate(): Step {
  const inOneSecond = () => new Date(Date.now() + 1000).toUTCString();
  const retryAfter = new Map([
    [10, () => "1"],
    [30, inOneSecond],
  ]);
  let count = 0;
  return (context) => {
    const header = retryAfter.get(++count)?.();
    if (header === undefined) return RIGHT_STEPS.checkRoute(context);
    const reply = reject(context, "tooManyRequests");
    return { ...reply, headers: { ...reply.headers, "Retry-After": header } };
  };
}
