import type { IncomingMessage, ServerResponse } from "node:http";
import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  type getHttpOperationsFromSpec,
  type IHttpRequest,
  type IHttpResponse,
  ProblemJsonError,
} from "@stoplight/prism-http";
import { addCorsHeaders, isPreflight } from "./cors.ts";
import { readPreference } from "./preference.ts";
import { readBody } from "./read-body.ts";
import { addViolations } from "./violations.ts";

type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;

/** Makes the function that answers requests with Prism. */
export function createResponder(operations: Operations) {
  const logger = createLogger("mock", { level: "silent" });
  const settings = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
  } as const;
  const prism = createInstance({ ...settings, mock: { dynamic: false } }, { logger });

  return async function respond(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    addCorsHeaders(request, reply);
    if (isPreflight(request)) return void reply.writeHead(204).end();

    const preference = readPreference(request.headers["prefer"]);
    if (!preference.ok) return sendProblem(reply, preference.problem);

    const input = await readRequest(request);
    const config = { ...settings, mock: { dynamic: false, ...preference.value } };
    const result = await prism.request(input, operations, config)();
    if (result._tag === "Left") return sendProblem(reply, ProblemJsonError.toProblemJson(result.left));
    const { output, validations } = result.right;
    addViolations(reply, validations);
    send(reply, output);
  };
}

async function readRequest(request: IncomingMessage): Promise<IHttpRequest> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, oneOrAll(searchParams.getAll(name))]),
  );
  return {
    method: request.method?.toLowerCase() as IHttpRequest["method"],
    url: { path: pathname, query },
    headers: request.headers as Record<string, string>,
    body: await readBody(request),
  };
}

function oneOrAll(values: string[]): string | string[] {
  const [first = "", ...rest] = values;
  return rest.length > 0 ? values : first;
}

function send(reply: ServerResponse, { statusCode, headers = {}, body }: IHttpResponse): void {
  for (const [name, value] of Object.entries(headers)) reply.setHeader(name, String(value));
  reply.statusCode = statusCode;
  reply.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendProblem(reply: ServerResponse, problem: { status: number }): void {
  reply.writeHead(problem.status, { "Content-Type": "application/problem+json" }).end(JSON.stringify(problem));
}
