import * as client from "@hwc-users/client";
import { type TokenOperation, tokenOptionOf } from "@hwc-users/spec";

/** The methods of a client, by operation ID. The operations are known only at run time. */
type Methods = Record<string, unknown>;

/**
 * Creates the client of an operation's service: `create<Service>Client`, with the token option of its header.
 *
 * @throws {Error} when the package exports no such factory; the message names it.
 */
export function createClientOf(
  { service, tokenHeader }: Pick<TokenOperation, "service" | "tokenHeader">,
  token: string,
  options: Record<string, unknown>,
): Methods {
  const name = factoryOf(service);
  const create = new Map<string, unknown>(Object.entries(client)).get(name);
  if (typeof create !== "function") {
    throw new Error(
      `@hwc-users/client does not export ${name}. Run \`pnpm generate\`: it generates a client for each service.`,
    );
  }
  return create({ ...options, [tokenOptionOf(tokenHeader)]: token });
}

/** The client's export that creates the client of a service. */
export function factoryOf(service: string): string {
  return `create${service}Client`;
}
