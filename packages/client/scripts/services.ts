import { isDeepStrictEqual } from "node:util";
import { type Operation, type Server, type ServerVariable, tokenOptionOf } from "@hwc-users/spec";

/** A service of the spec, and its names in the client. */
export interface Service {
  /** The tag of its operations, such as `Meeting`. */
  name: string;
  /** The tag in the case of a variable, such as `meeting`. */
  variable: string;
  description: string;
  /** The option that takes the token, such as `accessToken` for the header `X-Access-Token`. */
  tokenOption: string;
  tokenHeader: string;
  tokenDescription: string;
  /** Whether requests can be signed instead of carrying a token. */
  acceptsSignature: boolean;
  servers: [Server, ...Server[]];
  /** The variables of its default server, which is the first. */
  serverVariables: (ServerVariable & { name: string; type: string })[];
  operations: [Operation, ...Operation[]];
}

/** The parts of an OpenAPI document that describe services. */
export interface ServiceDocument {
  tags?: { name: string; description?: string }[];
  components: { securitySchemes: Record<string, { name: string; description?: string }> };
}

/**
 * Lists the services of the spec, in the order of their first operations.
 *
 * @throws {Error} if the operations of one service disagree on its servers or its token header.
 */
export function readServices(operations: readonly Operation[], document: ServiceDocument): Service[] {
  const services = Map.groupBy(operations, ({ service }) => service);
  return [...services].map(([name, [first, ...others]]) => {
    if (!first) throw new Error(`The service ${name} has no operation.`);
    return readService(name, [first, ...others], document);
  });
}

function readService(
  name: string,
  operations: [Operation, ...Operation[]],
  { tags, components }: ServiceDocument,
): Service {
  const { servers, tokenHeader } = operations[0];
  if (tokenHeader === undefined) throw new Error(`The service ${name} has no token. Add security to its operations.`);
  for (const operation of operations) {
    if (!isDeepStrictEqual([operation.servers, operation.tokenHeader], [servers, tokenHeader])) {
      throw new Error(
        `${operation.operationId}: its servers or its token header differ from those of other ${name} operations. ` +
          "One client calls all operations with one tag: give them the same servers and security, or another tag.",
      );
    }
  }
  const [defaultServer, ...otherServers] = servers;
  if (!defaultServer) throw new Error(`The service ${name} has no server. Add servers to its operations.`);
  const scheme = Object.values(components.securitySchemes).find((one) => one.name === tokenHeader);
  return {
    name,
    variable: `${name.charAt(0).toLowerCase()}${name.slice(1)}`,
    description: tags?.find((tag) => tag.name === name)?.description ?? "",
    tokenOption: tokenOptionOf(tokenHeader),
    tokenHeader,
    tokenDescription: scheme?.description ?? "",
    acceptsSignature: operations.every(({ signatureHeader }) => signatureHeader !== undefined),
    servers: [defaultServer, ...otherServers],
    serverVariables: Object.entries(defaultServer.variables ?? {}).map(([variableName, variable]) => ({
      ...variable,
      name: variableName,
      type: `${name}${variableName.charAt(0).toUpperCase()}${variableName.slice(1)}`,
    })),
    operations,
  };
}
