// The seam to openapi-fetch: no other file imports more than its types.
import createFetchClient, { createQuerySerializer, serializePrimitiveParam } from "openapi-fetch";
import { type Call, newCall } from "./call.ts";
import type { Context } from "./context.ts";
import { toResponse } from "./fetch.ts";
import { serializePath, splitPath } from "./path.ts";
import type { Operation } from "./service.ts";

const querySerializer = createQuerySerializer();

/** Writes one parameter of a query. The whole serializer takes longest, so only an array and an object go through it. */
export function serializeQuery(name: string, value: unknown): string {
  if (Number.isSafeInteger(value)) return `${name}=${value}`;
  return typeof value === "object"
    ? querySerializer({ [name]: value })
    : serializePrimitiveParam(name, value as string);
}

/**
 * Makes the `raw` of a client, whose middleware also comes before the calls of the methods.
 *
 * @param like An operation whose retry policy the calls on `raw` have.
 */
export function createRaw(context: Context, like: Operation) {
  const { baseUrl, options, send } = context;
  const newRawCall = () => newCall(context, { ...like, operationId: "raw", path: "" }, {}, {});
  const fillPath = (template: string, parameters: Record<string, unknown>) =>
    serializePath(newRawCall().trace, splitPath(template), parameters);

  /** Sends what a caller of `raw`, or its middleware, made. */
  async function sendReal(call: Call, request: Request): Promise<Response> {
    const { url, method, signal } = request;
    const body = (await request.text()) || null;
    const sent = { url, method, signal, headers: Object.fromEntries(request.headers), body };
    return toResponse(...(await send(call, sent)));
  }

  const raw = createFetchClient({
    baseUrl,
    headers: { "Accept-Language": options.language },
    pathSerializer: fillPath,
    // Without `params`, openapi-fetch would send a path as it stands in the template, braces and all.
    Request: new Proxy(Request, {
      construct: (target, [url, init]) => new target(fillPath(url, {}), init),
    }),
    fetch: (request) => sendReal(newRawCall(), request),
  });

  const { use, request } = raw;
  raw.use = (...middleware) => {
    use(...middleware);
    // Middleware expects a real Request and Response. Without it, they would cost a third of the call.
    context.send = async (call, sent) => {
      const { operation, input } = call;
      const { path, pathParts, inQuery } = operation;
      const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, input[name]]));
      const init = {
        ...sent,
        params: { path: pick(pathParts.filter((_, index) => index % 2)), query: pick(inQuery) },
        bodySerializer: String,
        parseAs: "text",
        fetch: (made: Request) => sendReal(call, made),
      };
      const { data, error, response } = await request(sent.method as never, path as never, init as never);
      return [response, data ?? JSON.stringify(error) ?? ""];
    };
  };
  return raw;
}
