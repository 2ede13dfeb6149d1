import { tokenVariable } from "../accounts/token-variable.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { ContractOptions } from "../options/options.ts";
import { printfCommand, shellQuote } from "./shell-quote.ts";

/** Writes a request as a curl command for a POSIX shell. */
export type CurlCommand = (request: WireRequest) => string;

/**
 * Creates a function that writes a request as a curl command. It has no token: the shell reads it from the variable of its
 * header.
 *
 * @example
 * curl -i -X PUT 'https://api.example.com/v1/me' -H "x-access-token: $HWC_ACCESS_TOKEN" --data-raw '{"name":"Li"}'
 */
export function createCurlCommand(
  { target, tls }: Pick<ContractOptions, "target" | "tls">,
  env: Record<string, string | undefined>,
): CurlCommand {
  const files = { "--cert": tls.clientCert, "--key": tls.clientKey, "--cacert": tls.ca };
  const tlsArguments = Object.entries(files).flatMap(([option, file]) =>
    file === undefined ? [] : [`${option} ${shellQuote(file)}`],
  );
  return ({ method, target: pathAndQuery, headers, body, isChunked }) => {
    const url = target + pathAndQuery;
    const data = bodyArguments(method, body);
    return [
      ...data.before,
      "curl -i",
      // Both keep the URL as it is.
      ...(/[[\]{}]/.test(url) ? ["--globoff"] : []),
      ...(/\/\.\.?(\/|\?|$)/.test(url) ? ["--path-as-is"] : []),
      ...tlsArguments,
      `-X ${method}`,
      shellQuote(url),
      ...Object.entries(headers).map(([name, value]) => headerArgument(name, value, env)),
      // curl adds a content type of its own to a body.
      ...("content-type" in headers ? [] : ["-H 'content-type:'"]),
      ...(isChunked ? ["--http1.1 -H 'transfer-encoding: chunked'"] : []),
      ...data.after,
    ].join(" ");
  };
}

function headerArgument(name: string, value: string, env: Record<string, string | undefined>): string {
  const variable = tokenVariable(name);
  if (value !== "" && value === env[variable]) return `-H "${name}: $${variable}"`;
  // With a colon and no value, curl removes the header.
  return `-H ${shellQuote(value === "" ? `${name};` : `${name}: ${value}`)}`;
}

interface BodyArguments {
  /** What the shell sends to the standard input of curl. */
  before: string[];
  after: string[];
}

function bodyArguments(method: string, body: WireRequest["body"]): BodyArguments {
  if (body === null) return { before: [], after: /^(PUT|POST|PATCH)$/.test(method) ? ["--data-raw ''"] : [] };
  const text = typeof body === "string" ? body : textOf(body);
  // A terminal interprets control characters, and text of one line is easier to copy.
  if (text !== undefined && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) {
    return { before: [], after: [`--data-raw ${shellQuote(text)}`] };
  }
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { before: [`${printfCommand(bytes)} |`], after: ["--data-binary @-"] };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
