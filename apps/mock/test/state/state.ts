import { operationById } from "@hwc-users/spec";
import type { ExampleResponse } from "../../src/api/example-response.ts";
import { loadOperations } from "../../src/load-operations.ts";
import type { MockOptions } from "../../src/options/mock-options.ts";
import { readParameters } from "../../src/replies/request-values.ts";
import { type UserState, userStateFactory } from "../../src/state/create-user-state.ts";

export const compiledOperations = loadOperations();

/** The parts of a request that a test sets. */
interface SentRequest {
  body?: unknown;
  token?: string;
}

/** A response with its body parsed. */
export interface ParsedResponse {
  status: number;
  headers: Record<string, string>;
  body: Record<string, unknown> | undefined;
}

/** The users of a mock, and the calls that change them. */
export interface TestState extends Pick<UserState, "list" | "expireTokens"> {
  send(operationId: string, target: string, request?: SentRequest): ParsedResponse | undefined;
  updateUser(target: string, body: object, token?: string): ParsedResponse | undefined;
  updateMyInfo(token: string, body: object): ParsedResponse | undefined;
  updateStatus(target: string, accounts: string[]): ParsedResponse | undefined;
  updateUserInfo(target: string, body: object): ParsedResponse | undefined;
  /** Returns the token. */
  signIn(account: string): string;
  /** The fields of a Meeting user. */
  user(account: string): Record<string, unknown> | undefined;
}

export function createTestState(options: Pick<MockOptions, "users" | "unknownUsers"> = {}): TestState {
  const state = userStateFactory(compiledOperations, options)();

  function send(operationId: string, target: string, { body, token = "token-1" }: SentRequest = {}) {
    const operation = operationById(compiledOperations, operationId);
    const [path = "", search = ""] = target.split("?");
    const parameters = readParameters(operation, path, search);
    const headers = operation.tokenHeader === undefined ? {} : { [operation.tokenHeader]: token };
    const request = { operation, parameters, headers, body, requestId: "id-1" };
    state.receive(request);
    const response = state.respond(request);
    return response && parse(response);
  }

  return {
    list: state.list,
    expireTokens: state.expireTokens,
    send,
    updateUser: (target, body, token = "token-1") =>
      send("updateUser", `/v1/usg/dcs/corp/member/${target}`, { body, token }),
    updateMyInfo: (token, body) => send("updateMyInfo", "/v1/usg/dcs/member", { body, token }),
    updateStatus: (target, body) => send("batchUpdateUserStatus", `/v1/usg/dcs/corp/member/status/${target}`, { body }),
    updateUserInfo: (target, body) => send("updateUserInfo", `/v2/${target}`, { body }),
    signIn(account) {
      const body = { account, clientType: 72 };
      return String(send("signInWithAccount", "/v1/usg/acs/auth/account", { body })?.body?.["accessToken"]);
    },
    user: (account) => state.list().find(({ service, id }) => service === "Meeting" && id === account)?.fields,
  };
}

function parse({ status, headers, body }: ExampleResponse): ParsedResponse {
  return { status, headers, body: body === undefined ? undefined : JSON.parse(body) };
}
