import { isDeepStrictEqual } from "node:util";
import type { VisitorContext } from "./visitor.ts";

type Servers = unknown[] | { $ref: string };

interface PathItem {
  servers?: Servers;
}

interface Operation extends PathItem {
  operationId?: string;
  tags?: string[];
  security?: Record<string, unknown>[];
}

/**
 * Each service has its own servers and its own token: every operation names both, and operations with the same tag name the
 * same. Otherwise an operation would inherit the servers of another service, and a client would send its token there.
 */
export function serviceServers() {
  const services = new Map<string, { operationId: string; servers: unknown; scheme: string }>();
  return {
    PathItem: {
      Operation(operation: Operation, context: VisitorContext, { PathItem }: { PathItem: PathItem }) {
        const { operationId = "", tags: [tag = ""] = [], security = [] } = operation;
        const location = context.location.child("tags");
        const report = (message: string) => context.report({ message: `${operationId} ${message}`, location });

        const servers = resolveServers(operation.servers ?? PathItem.servers ?? [], context);
        if (servers.length === 0) {
          return report(`has no servers. Add "servers: { $ref: ../servers/${tag}.yaml }" to its path item.`);
        }
        const [scheme = "", ...otherSchemes] = security.flatMap((requirement) => Object.keys(requirement));
        if (scheme === "" || otherSchemes.length > 0) {
          return report(`must have one security scheme. Add "security: [{ ${tag}Token: [] }]" to the operation.`);
        }

        const service = services.get(tag) ?? { operationId, servers, scheme };
        services.set(tag, service);
        const remedy = `Both have the tag ${tag}: give them the same value, or give one of them another tag.`;
        if (!isDeepStrictEqual(servers, service.servers)) {
          report(`has other servers than ${service.operationId}. ${remedy}`);
        }
        if (scheme !== service.scheme) report(`has another security scheme than ${service.operationId}. ${remedy}`);
      },
    },
  };
}

/** The list, or a server in it, may be in a file of its own. */
function resolveServers(servers: Servers, { location, resolve }: VisitorContext): unknown[] {
  const { node = [], location: listed = location } = resolve<unknown[]>(servers, location.source.absoluteRef);
  return node.map((server) => resolve(server, listed.source.absoluteRef).node);
}
