import type { Client as RawClient } from "openapi-fetch";
import { checkBaseUrl } from "./base-url.ts";
import type { CallOptions, ClientOptions } from "./client-options.ts";
import { CallError, type ErrorDetails, RequestError } from "./errors.ts";
import { createEmit } from "./hooks.ts";
import { judge } from "./judge.ts";
import type { Methods, Outcome } from "./method.ts";
import { serializePath } from "./path.ts";
import { type Answer, type CallRequest, createRaw } from "./raw.ts";
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
  " fetch timeout retry language plainHttpHosts validator logger onRequest onResponse onRetry onError ";
const CALL_OPTIONS = " signal headers timeout retry language ";

/** Makes a client from the table of its operations. */
export function createClient<Operations, Paths extends object>(
  creator: string,
  service: Service,
  baseUrl: string,
  token: Token,
  options: ClientOptions,
): Client<Operations, Paths> {
  refuseUnknown(creator, options, CLIENT_OPTIONS);
  checkBaseUrl(creator, baseUrl, options.plainHttpHosts);
  checkTimeout(newTrace(creator), options.timeout);
  const { operations, tokenHeader, personal } = service;
  const { validator } = options;
  const emit = createEmit(options);
  const send = createSend(service, token, options, emit);
  const [anyOperation] = Object.values(operations) as [Operation];
  const { raw, request } = createRaw(baseUrl, languageHeader(options), (sent) =>
    send(newTrace("raw"), { ...anyOperation, path: "" }, {}, sent),
  );

  async function call(
    operationId: string,
    operation: Operation,
    input: Arguments,
    own: CallOptions,
  ): Promise<Outcome<unknown>> {
    const { method, path, takes, givesBody } = operation;
    const trace = newTrace(operationId);
    let sent: CallRequest | undefined;
    try {
      refuseUnknown(operationId, own, CALL_OPTIONS);
      checkTimeout(trace, own.timeout);
      refuseUnknown(operationId, input, takes);
      const { body, ...parameters } = input;
      if (takes.includes(" body ") && body == null) throw new RequestError(trace, "needs a body");
      validator?.request(operationId, input);

      const query: Arguments = {};
      for (const name of Object.keys(parameters)) {
        if (path.includes(`{${name}}`)) continue;
        const value = parameters[name];
        if (typeof value !== "number") written(trace, name, () => encodeURIComponent(String(value)));
        query[name] = value;
      }
      const init = {
        params: { path: parameters, query },
        pathSerializer: (template: string, values: Arguments) => serializePath(template, values, operationId),
        bodySerializer: (value: unknown) => written(trace, "body", () => jsonOf(value)),
        body,
        headers: own.headers || own.language ? written(trace, "headers", () => headersOf(own)) : undefined,
        signal: own.signal,
      };
      const answer = await request(method, path, init, (made) => {
        sent = made;
        return send(trace, operation, own, made);
      });
      validator?.response(trace, answer.response.status, answer.body);
      judge(trace, service, operation, answer, (text) => {
        const secrets = [sent?.headers.get(tokenHeader) ?? ""];
        redactJson(JSON.stringify(input), personal, secrets);
        return redactText(text, secrets);
      });
      return outcomeOf(answer, givesBody, trace.requestId);
    } catch (error) {
      if (error instanceof CallError) emit?.("onError", "error", error, error.message);
      throw error;
    }
  }

  const client: Arguments = { raw };
  for (const [operationId, operation] of Object.entries(operations)) {
    client[operationId] = (input: Arguments = {}, own: CallOptions = {}) => {
      const outcome = call(operationId, operation, input, own);
      const data = outcome.then((settled) => settled.data);
      return Object.assign(data, {
        withResponse() {
          // The caller waits for the outcome, so nobody handles a rejection of the data.
          data.catch(() => {});
          return outcome;
        },
      });
    };
  }
  return client as Client<Operations, Paths>;
}

/** Writes a part of the request. What JSON and Headers throw is not told: it can show the value that they do not take. */
function written<T>(trace: ErrorDetails, part: string, write: () => T): T {
  try {
    return write();
  } catch {
    throw new RequestError(trace, `has ${part} that cannot be sent over HTTP`);
  }
}

function headersOf({ language, headers = {} }: CallOptions): Headers {
  const result = new Headers(languageHeader({ language }));
  for (const [name, value] of Object.entries(headers)) result.set(name, value);
  return result;
}

function languageHeader({ language }: { language?: string | undefined }): Record<string, string> {
  return language ? { "Accept-Language": language } : {};
}

/** JSON.stringify answers nothing to what JSON has no word for, such as a function. */
function jsonOf(value: unknown): string {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new TypeError("There is no JSON for the value.");
  return json;
}

function checkTimeout(trace: ErrorDetails, timeout = 1): void {
  if (!(timeout > 0)) throw new RequestError(trace, "needs a timeout of milliseconds above 0");
}

function newTrace(operationId: string) {
  return { operationId, requestId: "", attempts: 0 };
}

function outcomeOf({ response, body }: Answer, givesBody: boolean | undefined, requestId: string): Outcome<unknown> {
  return {
    data: givesBody ? body : undefined,
    // What another fetch brought is made a Response only for those who look at it.
    get response() {
      const { status, headers } = response;
      return response instanceof Response
        ? response
        : new Response(JSON.stringify(body), { status, headers: [...headers] });
    },
    requestId,
  };
}
