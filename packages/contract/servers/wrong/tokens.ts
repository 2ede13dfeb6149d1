import { operations } from "@hwc-users/spec";
import { onStatus } from "../right/change-reply.ts";
import { checkToken, hasValidToken } from "../right/steps/access.ts";
import type { WrongServer } from "./wrong-server.ts";

/** Servers that accept requests without a valid token. */
export const TOKEN_SERVERS: readonly WrongServer[] = operations.flatMap(({ operationId, tokenHeader }) => {
  const [other = ""] = operations.map((each) => each.tokenHeader).filter((header) => header !== tokenHeader);
  return [
    {
      name: "accepts any token",
      operationId,
      create: () => ({
        steps: { checkToken: checkToken(({ headers }) => headers[tokenHeader.toLowerCase()] !== undefined) },
      }),
      named: new RegExp(`token in ${tokenHeader} rejected: expected 401, got 200`, "i"),
    },
    {
      name: "accepts requests without a token",
      operationId,
      create: () => ({
        steps: {
          checkToken: checkToken(
            (context) => context.headers[tokenHeader.toLowerCase()] === undefined || hasValidToken(context),
          ),
        },
      }),
      named: /without a token rejected: expected 401, got 200/,
    },
    {
      name: `accepts any token in ${other}`,
      operationId,
      create: () => ({
        steps: {
          checkToken: checkToken(
            (context) => context.headers[other.toLowerCase()] !== undefined || hasValidToken(context),
          ),
        },
      }),
      named: new RegExp(`token in ${other} rejected: expected 401, got 200`, "i"),
    },
    {
      name: "rejects a missing token with 400",
      operationId,
      create: () => ({ finish: onStatus(401, (reply) => ({ ...reply, status: 400 })) }),
      named: /token.* rejected: expected 401, got 400/,
    },
    {
      name: "rejects a missing token with 403",
      operationId,
      create: () => ({ finish: onStatus(401, (reply) => ({ ...reply, status: 403 })) }),
      named: /token.* rejected: expected 401, got 403/,
    },
  ];
});
