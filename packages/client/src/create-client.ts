import type { Client as RawClient } from "openapi-fetch";
import { checkBaseUrl } from "./base-url.ts";
import { type Call, newCall, newTrace, type Reply } from "./call.ts";
import type { CallOptions, ClientOptions } from "./client-options.ts";
import { CallError } from "./errors.ts";
import { createEmit } from "./hooks.ts";
import { judge } from "./judge.ts";
import type { CallPromise, Methods, Outcome } from "./method.ts";
import { createRaw, toResponse } from "./raw.ts";
import { redactJson, redactText } from "./redact.ts";
import { createSend } from "./send.ts";
import type { Operation, Service } from "./service.ts";
import type { Token } from "./token.ts";
import { refuseUnknown } from "./unknown-names.ts";

/** One method for each operation, and openapi-fetch for whatever they do not cover. */
export type Client<Operations, Paths extends object> = Methods<Operations> & {
  /**
   * openapi-fetch over the same connection: it sends the token, checks path parameters, keeps the time and repeats calls,
   * but does not reject when the service says that a call failed. Middleware that it is given with `use` sees the calls of
   * the methods too, as real `Request` and `Response` objects.
   *
   * @example
   * const { data, error, response } = await meeting.raw.PUT("/v1/usg/dcs/member", { body: { name } });
   */
  raw: RawClient<Paths, "application/json">;
};

type Arguments = Record<string, unknown>;

const CLIENT_OPTIONS =
  "fetch plainHttpHosts validator logger onRequest onResponse onRetry onError timeout retry language".split(" ");
const CALL_OPTIONS = "signal headers timeout retry language".split(" ");

/** Makes a client from the table of its operations. */
export function createClient<Operations, Paths extends object>(
  creator: string,
  service: Service,
  baseUrl: string,
  token: Token,
  options: ClientOptions,
): Client<Operations, Paths> {
  refuseUnknown(newTrace(creator), options, CLIENT_OPTIONS);
  checkBaseUrl(newTrace(creator), baseUrl, options.plainHttpHosts);
  const { operations, personal } = service;
  const { validator } = options;
  const emit = createEmit(options);
  const [anyOperation] = Object.values(operations) as [Operation];
  const { raw, request } = createRaw(baseUrl, options.language, createSend(service, token, options, emit), () =>
    newCall("raw", { ...anyOperation, path: "" }, {}),
  );

  async function run(call: Call, input: Arguments): Promise<unknown> {
    const { operation, own, trace, secrets } = call;
    try {
      refuseUnknown(trace, own, CALL_OPTIONS);
      refuseUnknown(trace, input, operation.takes);
      validator?.request(trace.operationId, input);
      const reply = await request(call, input);
      call.reply = reply;
      const body = parse(reply[1]);
      validator?.response(trace, reply[0].status, body);
      judge(trace, service, operation, reply, body, (said) => {
        const text = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
        redactJson(JSON.stringify(input, text), personal, secrets);
        return redactText(said, secrets);
      });
      return operation.givesBody ? body : undefined;
    } catch (error) {
      if (error instanceof CallError) emit?.("onError", error);
      throw error;
    }
  }

  const client: Arguments = { raw };
  for (const operationId in operations) {
    client[operationId] = (input?: Arguments | null, own?: CallOptions | null) => {
      const call = newCall(operationId, operations[operationId] as Operation, own ?? {});
      const promise = run(call, input ?? {}) as CallPromise<unknown>;
      promise.withResponse = () => promise.then((data) => outcomeOf(call, data));
      return promise;
    };
  }
  return client as Client<Operations, Paths>;
}

function outcomeOf({ reply, trace }: Call, data: unknown): Outcome<unknown> {
  const [response, text] = reply as Reply;
  return {
    data,
    response: response instanceof Response ? response : toResponse(response, text),
    requestId: trace.requestId,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
