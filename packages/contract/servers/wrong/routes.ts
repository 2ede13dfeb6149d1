import { operations } from "@hwc-users/spec";
import { findRoute } from "../right/create-context.ts";
import { reject } from "../right/reply.ts";
import type { RequestContext } from "../right/request-context.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import type { Step } from "../right/steps/step.ts";
import { failingWhen } from "./failing-when.ts";
import type { WrongServer } from "./wrong-server.ts";

/** Servers that accept unknown paths, methods and accounts. */
export const ROUTE_SERVERS: readonly WrongServer[] = operations.flatMap(({ operationId, path, method }) => [
  {
    name: "accepts a longer path",
    operationId,
    create: () => ({ steps: { checkRoute: ignoreMoreSegments(path.split("/").length) } }),
    named: /path.* rejected: expected .*, got 200/,
  },
  ...["POST", "PATCH"].map((other) => ({
    name: `accepts ${other}`,
    operationId,
    create: () => ({ steps: { checkRoute: acceptMethod(method, other) } }),
    named: new RegExp(`${other}.* rejected: expected .*, got 200`),
  })),
  {
    name: "fails for an unknown path",
    operationId,
    create: () => ({
      steps: { checkRoute: (context: RequestContext) => RIGHT_STEPS.checkRoute(context) && reject(context, "failed") },
    }),
    named: /(path|method|POST).* rejected: expected .*, got 500/,
  },
]);

/** Servers that accept accounts that do not exist. */
export const ACCOUNT_SERVERS: readonly WrongServer[] = operations
  .filter(({ operationId }) => operationId !== "updateMyInfo")
  .flatMap(({ operationId }) => [
    {
      name: "accepts an unknown account",
      operationId,
      create: () => ({ steps: { findAccounts: skipUnknown } }),
      named: /unknown.* rejected: expected .*, got 200/,
    },
    {
      name: "fails for an unknown account",
      operationId,
      create: () => failingWhen("findAccounts"),
      named: /unknown.* rejected: expected .*, got 500/,
    },
  ]);

function ignoreMoreSegments(count: number): Step {
  return (context) => {
    const path = context.path.split("/").slice(0, count).join("/");
    Object.assign(context, findRoute(context.method, path));
    return RIGHT_STEPS.checkRoute(context);
  };
}

function acceptMethod(method: string, other: string): Step {
  return (context) => RIGHT_STEPS.checkRoute(context.method === other ? { ...context, method } : context);
}

const skipUnknown: Step = (context) => {
  RIGHT_STEPS.findAccounts(context);
  return undefined;
};
