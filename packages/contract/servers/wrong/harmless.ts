import { operations } from "@hwc-users/spec";
import { onError, onStatus } from "../right/change-reply.ts";
import type { ServerParts } from "../right/start-server.ts";
import { checkToken } from "../right/steps/access.ts";
import type { WrongServer } from "./wrong-server.ts";

/** Servers that a run without `--allow-writes` must name. */
export const HARMLESS_SERVERS: readonly WrongServer[] = [
  ...operations.map(({ operationId }) => ({
    ...entry("checks nothing", { order: ["respond"] }, /without a token rejected: expected 401, got 200/),
    operationId,
  })),
  ...operations.map(({ operationId, tokenHeader }) => ({
    ...entry(
      "checks only that there is a token",
      {
        order: ["checkToken", "respond"],
        steps: { checkToken: checkToken(({ headers }) => headers[tokenHeader.toLowerCase()] !== undefined) },
      },
      new RegExp(`token in ${tokenHeader} rejected: expected 401, got 200`, "i"),
    ),
    operationId,
  })),
  entry("fails without a token", withStatus(500), /token.* rejected: expected 401, got 500/),
  entry("reports 403 without a token", withStatus(403), /token.* rejected: expected 401, got 403/),
  entry("reports 200 with an error without a token", withStatus(200), /token.* rejected: expected 401, got 200/),
  entry("redirects to a sign-in page", withStatus(302), /^no redirects: got 302/),
  entry(
    "sends no error code",
    { finish: onError(({ error_code: _, ...body }) => body) },
    /^response 401 \/error_code: is missing/,
  ),
];

function entry(name: string, parts: ServerParts, named: RegExp): WrongServer {
  return { name, operationId: "updateUser", create: () => parts, named, isHarmless: true };
}

function withStatus(status: number): ServerParts {
  return { finish: onStatus(401, (reply) => ({ ...reply, status })) };
}
