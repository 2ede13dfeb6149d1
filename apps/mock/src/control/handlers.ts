import type { Mock, MockControls } from "../library/types.ts";
import { loadControlDocument } from "../load-operations.ts";
import type { ReceivedRequest } from "../request-log/received-request.ts";
import type { ControlInput, ControlOperationId, ControlOutput } from "./control-api.ts";

/** The controls of the library, which check their arguments at run time. */
interface Controls extends Pick<MockControls, "clear" | "reset" | "users" | "expireTokens"> {
  reply(operationId: string, reply: object): void;
  requests(operationId?: string): ReceivedRequest[];
  count(filter: object): number;
}

/** What a request acts on. */
export interface ControlTarget {
  /** The controls of the scope in the header of the request, or those of the mock. */
  controls: Controls;
  scope: Mock["scope"];
}

/** One function for each operation of the document. */
export type ControlHandlers = {
  [Id in ControlOperationId]: (target: ControlTarget, input: ControlInput<Id>) => ControlOutput<Id>;
};

/** The functions that do what the control API describes. */
export const controlHandlers: ControlHandlers = {
  addReply: ({ controls }, { body: { operationId, ...reply } }) => controls.reply(operationId, reply),
  listRequests: ({ controls }, { parameters }) => ({
    requests: controls.requests(parameters.operationId).map(withoutUndefined),
  }),
  countRequests: ({ controls }, { body }) => ({ count: controls.count(body) }),
  clear: ({ controls }) => controls.clear(),
  reset: ({ controls }) => controls.reset(),
  createScope: ({ scope }) => ({ scope: scope().headers["X-Mock-Scope"] }),
  closeScope: ({ scope }, { parameters }) => scope(parameters.scope).close(),
  listUsers: ({ controls }) => ({ users: controls.users() }),
  expireTokens: ({ controls }) => controls.expireTokens(),
  getSpecification: loadControlDocument,
};

/** JSON has no undefined headers. */
function withoutUndefined({ headers, ...request }: ReceivedRequest) {
  const defined = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...request, headers: Object.fromEntries(defined) };
}
