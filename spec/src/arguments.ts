import type { Example, HttpOperation, Parameter, RequestBody, Schema } from "./operation.ts";
import { fillPath } from "./path-template.ts";

/** A value that the caller of an operation passes: a path or query parameter, or the body. */
export interface Argument {
  /** The name of the parameter; `body` for the body. */
  name: string;
  in: "path" | "query" | "body";
  required: boolean;
  schema: Schema;
  examples: Example[];
}

type Call = Pick<HttpOperation, "parameters" | "requestBody">;

/**
 * Lists the arguments of an operation: path parameters, query parameters, then `body`. Headers are left out: the
 * client sets them.
 */
export function argumentsOf({ parameters, requestBody }: Call): Argument[] {
  const named = (location: "path" | "query") =>
    parameters
      .filter((parameter) => parameter.in === location)
      .map((parameter) => toArgument(parameter, location, parameter.name));
  return [...named("path"), ...named("query"), ...(requestBody ? [toArgument(requestBody, "body", "body")] : [])];
}

function toArgument(
  { required, schema, examples }: Parameter | RequestBody,
  location: Argument["in"],
  name: string,
): Argument {
  return { name, in: location, required, schema, examples };
}

/**
 * Returns arguments that the service accepts: the first example of each required argument.
 *
 * @param bodyExample The name of the example to use as the body, such as `full`; by default, or if there is none with
 *   this name, the first example.
 * @example
 * await client.updateUser(exampleArguments(updateUser, "full"));
 */
export function exampleArguments(operation: Call, bodyExample?: string): Record<string, unknown> {
  return Object.fromEntries(
    argumentsOf(operation)
      .filter(({ required }) => required)
      .map(({ name, in: location, examples }) => {
        const named = location === "body" && examples.find((example) => example.name === bodyExample);
        return [name, (named || examples[0])?.value];
      }),
  );
}

/** An HTTP request for `fetch`. */
export interface ExampleRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** The JSON text; null without a body. */
  body: string | null;
}

/**
 * Builds the request that calls an operation with {@link exampleArguments}.
 *
 * @param baseUrl The URL of the server, without a slash at the end.
 * @param options.token The token to send, unless the operation is a sign-in. Default: `any-token`.
 * @param options.bodyExample As in {@link exampleArguments}.
 * @example
 * const { url, ...init } = exampleRequest(updateUser, mock.url);
 * await fetch(url, init);
 */
export function exampleRequest(
  operation: HttpOperation,
  baseUrl: string,
  { token = "any-token", bodyExample }: { token?: string; bodyExample?: string } = {},
): ExampleRequest {
  const { method, path, tokenHeader, parameters } = operation;
  const { body, ...values } = exampleArguments(operation, bodyExample);
  const filled = fillPath(path, (name) => encodeURIComponent(String(values[name])));
  const query = argumentsOf(operation)
    .filter((argument) => argument.in === "query" && argument.required)
    .map(({ name }) => `${encodeURIComponent(name)}=${encodeURIComponent(String(values[name]))}`)
    .join("&");
  const requiredHeaders = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
  return {
    url: `${baseUrl}${filled}${query && `?${query}`}`,
    method,
    headers: {
      ...(tokenHeader && { [tokenHeader]: token }),
      ...Object.fromEntries(requiredHeaders.map(({ name, examples }) => [name, String(examples[0]?.value)])),
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  };
}
