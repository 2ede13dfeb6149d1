import { operationById } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { checkReply } from "../replies/check-reply.ts";
import { matcherProblem, matchesRequest } from "../replies/match-request.ts";
import { ReplyError } from "../replies/reply-error.ts";
import type { CheckBody } from "../replies/select-scripted.ts";
import type { RequestFilter } from "../request-log/received-request.ts";
import type { LoggedRequest } from "../request-log/request-log.ts";
import type { UserState } from "../state/create-user-state.ts";
import type { MockControls } from "./types.ts";

/** What the controls of a mock act on. */
export interface ControlledMock {
  operations: readonly MockedOperation[];
  pipeline: Pipeline;
  /** Omitted where there is no validator. */
  checkBody?: CheckBody;
}

/** Creates the controls of a scope, or of the requests without one. */
export function createControls(
  { operations, pipeline: { mode, log, scopes }, checkBody }: ControlledMock,
  scope?: string,
): MockControls {
  function select(operationId: string | undefined): LoggedRequest[] {
    const requests = log.list(scope);
    if (operationId === undefined) return requests;
    operationById(operations, operationId);
    return requests.filter(({ operation }) => operation?.operationId === operationId);
  }

  function clear(): void {
    scopes.get(scope).replies.clear();
    log.clear(scope);
  }

  function userState(): UserState {
    const { users } = scopes.get(scope);
    if (users) return users;
    throw new TypeError("the mock has no users. Start it with stateful: true (--stateful).");
  }

  return {
    reply(operationId, reply) {
      const scripted = checkReply(operationById(operations, operationId), reply, mode, checkBody);
      if (mode === "proxy" && !scripted.selected && Object.keys(scripted.headers).length > 0) {
        throw new ReplyError(
          "with an upstream, headers need a status or a body: the real server's response is not changed.",
        );
      }
      scopes.get(scope).replies.add(operationId, scripted);
    },
    requests: (operationId) => select(operationId).map((request) => request.received()),
    count(filter = {}) {
      const { operationId, when } = checkFilter(filter);
      const requests = select(operationId);
      return when ? requests.filter((request) => matchesRequest(when, request.values())).length : requests.length;
    },
    clear,
    reset() {
      clear();
      scopes.reset(scope);
    },
    users: () => userState().list(),
    expireTokens: () => userState().expireTokens(),
  };
}

function checkFilter(filter: RequestFilter): RequestFilter {
  const unknown = Object.keys(filter).find((name) => name !== "operationId" && name !== "when");
  if (unknown !== undefined) throw new TypeError(`mock.count(): unknown field "${unknown}". Use operationId, when.`);
  const problem = filter.when === undefined ? undefined : matcherProblem(filter.when);
  if (problem !== undefined) throw new TypeError(`mock.count(): ${problem}`);
  return filter;
}
