import type { Operation } from "@hwc-users/spec";

/** Writes a curl command that calls an operation with the first example of each thing that it requires. */
export function curl(
  { method, path, tokenHeader, parameters, requestBody }: Operation,
  baseUrl: string,
  headers: readonly string[] = [],
): string {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((candidate) => candidate.in === "path" && candidate.name === name);
    return encodeURIComponent(String(parameter?.examples[0]?.value));
  });
  const body = requestBody?.examples[0]?.value;
  return [
    `curl -i -X ${method}`,
    ...[`${tokenHeader}: any-token`, ...headers].map((header) => `-H ${quote(header)}`),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `-d ${quote(JSON.stringify(body))}`]),
    quote(baseUrl + url),
  ].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
