import { exampleRequest, type HttpOperation } from "@hwc-users/spec";
import { exampleAuthorization } from "../credentials/example-authorization.ts";

/** A curl command that calls an operation with the first example of each required argument. */
export function curl(operation: HttpOperation, baseUrl: string): string {
  const { url, method, headers, body } = exampleRequest(operation, baseUrl);
  return [
    `curl -i -X ${method}`,
    ...Object.entries({ ...exampleAuthorization(operation), ...headers }).map(
      ([name, value]) => `-H ${quote(`${name}: ${value}`)}`,
    ),
    ...(body === null ? [] : [`-d ${quote(body)}`]),
    quote(url),
  ].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
