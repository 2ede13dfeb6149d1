import type { OperationId } from "../replies/reply.ts";
import { SCOPE_HEADER } from "../scopes/scope-header.ts";
import type { ConnectOptions, RemoteControls, RemoteMock } from "./remote-mock.ts";
import { type ControlServer, sendControlRequest } from "./send-control-request.ts";

/**
 * Connects to a mock in another process or container that was started with `--control`. It sends nothing by itself.
 *
 * @param url The URL of the mock, such as `http://127.0.0.1:4010`.
 * @throws {TypeError} if the URL is invalid.
 * @example
 * const mock = connectMock("http://127.0.0.1:4010");
 * await mock.reply("updateUser", { status: 403, example: "notAllowed" });
 * await mock.count({ operationId: "updateUser" }); // 0
 */
export function connectMock(url: string | URL, { token }: ConnectOptions = {}): RemoteMock {
  const base = String(url).replace(/\/$/, "");
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) {
    throw new TypeError(`connectMock(): ${JSON.stringify(base)} is not a URL such as "http://127.0.0.1:4010".`);
  }
  const server = { url: base, token, scope: undefined };
  return {
    ...createRemoteControls(server),
    url: base,
    scope(id = crypto.randomUUID()) {
      return {
        ...createRemoteControls({ ...server, scope: id }),
        headers: { [SCOPE_HEADER]: id },
        close: () => sendControlRequest(server, "closeScope", { parameters: { scope: id } }),
      };
    },
  };
}

function createRemoteControls(server: ControlServer): RemoteControls {
  return {
    reply: (operationId, reply) => sendControlRequest(server, "addReply", { body: { operationId, ...reply } }),
    async requests(operationId) {
      const parameters = operationId === undefined ? {} : { operationId };
      const { requests } = await sendControlRequest(server, "listRequests", { parameters });
      return requests.map(({ operationId: id, ...request }) => ({
        body: undefined,
        ...request,
        ...(id !== undefined && { operationId: id as OperationId }),
      }));
    },
    async count(filter = {}) {
      return (await sendControlRequest(server, "countRequests", { body: filter })).count;
    },
    clear: () => sendControlRequest(server, "clear"),
    reset: () => sendControlRequest(server, "reset"),
    async users() {
      return (await sendControlRequest(server, "listUsers")).users;
    },
    expireTokens: () => sendControlRequest(server, "expireTokens"),
  };
}
