import { isObject } from "@hwc-users/spec";
import { onStatus } from "../right/change-reply.ts";
import { reject } from "../right/reply.ts";
import type { RequestContext } from "../right/request-context.ts";
import type { ServerParts } from "../right/start-server.ts";
import { hasValidToken } from "../right/steps/access.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import { failingWhen } from "./failing-when.ts";
import { rejectedWith, type WrongServer } from "./wrong-server.ts";

/** Servers that reject with another status, or reject too little. */
export const STATUS_SERVERS: readonly WrongServer[] = [
  ...["updateMyInfo", "updateUser", "batchUpdateUserStatus", "updateUserInfo"].map((operationId) => ({
    name: "reports 500 for invalid values",
    operationId,
    create: () => failingWhen("validate"),
    named: /rejected: expected .*, got 500/,
  })),
  ...[404, 409, 422, 502].map((status) =>
    entry(
      `reports ${status} for invalid values`,
      { finish: onStatus(400, (reply) => ({ ...reply, status })) },
      new RegExp(`rejected: expected 400.*, got ${status}`),
    ),
  ),
  entry(
    "reports 401 for invalid values",
    { finish: onStatus(400, (reply) => ({ ...reply, status: 401 })) },
    /rejected: expected 400.*, got 401/,
  ),
  entry(
    "reports 403 for invalid values",
    { finish: onStatus(400, (reply) => ({ ...reply, status: 403 })) },
    /rejected: expected 400.*, got 403/,
  ),
  entry(
    "reports 200 with an error for invalid values",
    { finish: onStatus(400, (reply) => ({ ...reply, status: 200 })) },
    /rejected: expected 400.*, got 200/,
  ),
  entry(
    "reports 500 for wrong types only",
    failingFor((body) => Object.values(body).some((value) => value !== null && typeof value === "object")),
    rejectedWith(500, "/body/name type: []"),
  ),
  entry(
    "reports 500 for null only",
    failingFor((body) => Object.values(body).includes(null)),
    rejectedWith(500, "/body/name type: null"),
  ),
  entry(
    "reports 500 for unknown fields only",
    failingFor((body) => Object.keys(body).some((name) => !/^(name|englishName|desc|signature|title)$/.test(name))),
    /additionalProperties.* rejected: expected 400, got 500/,
  ),
  entry(
    "reports 500 without the name only",
    failingFor((body) => !("name" in body)),
    /required: .*name.* rejected: expected 400, got 500/,
  ),
  entry(
    "checks the values before the token, and reports 400 for both",
    { steps: { checkToken: (context) => (hasValidToken(context) ? undefined : reject(context, "invalid")) } },
    /token.* rejected: expected 401, got 400/,
  ),
  entry(
    "checks the token only after an invalid body",
    checksTokenOf((context) => RIGHT_STEPS.parseBody(context) !== undefined),
    /token.* rejected: expected 401, got 200/,
  ),
  entry(
    "checks the token only of long requests",
    checksTokenOf(({ bytes }) => bytes.length > 500),
    /token.* rejected: expected 401, got 200/,
  ),
  entry(
    "reports 404 without a token",
    { finish: onStatus(401, (reply) => ({ ...reply, status: 404 })) },
    /token.* rejected: expected 401, got 404/,
  ),
  entry(
    "redirects to a sign-in page",
    {
      finish: onStatus(401, (reply) => ({ ...reply, status: 302, headers: { ...reply.headers, Location: "/login" } })),
    },
    /^no redirects: got 302/,
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateMyInfo", create: () => parts, named };
}

/** Reports an internal error for some bodies. */
function failingFor(matches: (body: object) => boolean): ServerParts {
  return {
    steps: {
      validate: (context) =>
        isObject(context.body) && matches(context.body) ? reject(context, "failed") : RIGHT_STEPS.validate(context),
    },
  };
}

/** Checks the token of some requests. */
function checksTokenOf(matches: (context: RequestContext) => boolean): ServerParts {
  return { steps: { checkToken: (context) => (matches(context) ? RIGHT_STEPS.checkToken(context) : undefined) } };
}
