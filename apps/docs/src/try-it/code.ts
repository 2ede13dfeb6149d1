import type { FetchInit } from "@hwc-users/client";
import { type Call, DEFAULT_BASE_URL, makeCall, TOKEN } from "./call.ts";

/**
 * Returns a curl command that sends the request of a call.
 *
 * @throws {RequestError} if the client refuses the call.
 */
export async function toCurl(call: Call): Promise<string> {
  const { url, method, headers, body } = await requestOf(call);
  // The client adds a random request ID.
  const sent = Object.entries(headers).filter(([name]) => name !== "x-request-id" || "X-Request-Id" in call.headers);
  return [
    `curl --request ${method} ${quote(url)}`,
    ...sent.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data ${quote(body)}`]),
  ].join(" \\\n  ");
}

/** Returns the request that the client would send for a call. */
function requestOf(call: Call): Promise<FetchInit & { url: string }> {
  return new Promise((resolve, reject) => {
    async function fetch(url: string, init: FetchInit): Promise<Response> {
      resolve({ url, ...init });
      return Response.error();
    }
    // The error of the response comes too late to matter.
    makeCall(call, { fetch }).catch(reject);
  });
}

/** Quotes text for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Returns a program that makes a call. */
export function toTypeScript({ operationId, service, tokenOption, baseUrl, input, headers }: Call): string {
  const client = service.charAt(0).toLowerCase() + service.slice(1);
  const options = { [tokenOption]: TOKEN, baseUrl: baseUrl || DEFAULT_BASE_URL };
  const callOptions = Object.keys(headers).length === 0 ? "" : `, ${literal({ headers })}`;
  return `import { create${service}Client } from "@hwc-users/client";

const ${client} = create${service}Client(${literal(options)});
console.log(await ${client}.${operationId}(${literal(input)}${callOptions}));`;
}

/** Writes JSON as TypeScript, whose names need no quotes. In indented JSON, only a name is quoted and has a colon after it. */
function literal(value: object): string {
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"([a-z_$][\w$]*)":/gim, "$1$2:");
}
