import { operations } from "@hwc-users/spec";
import { findRoute } from "../right/create-context.ts";
import { reject } from "../right/reply.ts";
import type { RequestContext } from "../right/request-context.ts";
import { RIGHT_STEPS } from "../right/steps/right-steps.ts";
import type { Step } from "../right/steps/step.ts";
import { failingWhen } from "./failing-when.ts";
import { accepted, rejectedWith, type WrongServer } from "./wrong-server.ts";

/** Servers that accept unknown paths, methods and accounts. */
export const ROUTE_SERVERS: readonly WrongServer[] = operations.flatMap(({ operationId, path, method }) => [
  {
    name: "accepts a longer path",
    operationId,
    create: () => ({ steps: { checkRoute: ignoreMoreSegments(path.split("/").length) } }),
    named: accepted("an unknown path"),
  },
  ...["POST", "PATCH"].map((other) => ({
    name: `accepts ${other}`,
    operationId,
    create: () => ({ steps: { checkRoute: acceptMethod(method, other) } }),
    named: accepted(`the method ${other}`),
  })),
  {
    name: "fails for an unknown path",
    operationId,
    create: () => ({
      steps: { checkRoute: (context: RequestContext) => RIGHT_STEPS.checkRoute(context) && reject(context, "failed") },
    }),
    named: rejectedWith(500, "an unknown path"),
  },
]);

/** Servers that accept accounts that do not exist. */
export const ACCOUNT_SERVERS: readonly WrongServer[] = [
  { operationId: "updateUser", account: "account" },
  { operationId: "updateUserInfo", account: "user_id" },
].flatMap(({ operationId, account }) => [
  {
    name: "accepts an unknown account",
    operationId,
    create: () => ({ steps: { findAccounts: skipUnknown } }),
    named: accepted(`an unknown ${account}`),
  },
  {
    name: "fails for an unknown account",
    operationId,
    create: () => failingWhen("findAccounts"),
    named: rejectedWith(500, `an unknown ${account}`),
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
