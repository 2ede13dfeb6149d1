import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { follow, type Located, type VisitorContext } from "./visitor.ts";

type Servers = Server[] | { $ref: string };

interface Server {
  url?: string;
}

interface PathItem {
  servers?: Servers;
}

interface Operation extends PathItem {
  operationId?: string;
  tags?: string[];
}

/**
 * Each service has servers of its own, in `servers/<tag>.yaml`, and every path item names them. Otherwise an operation would
 * inherit the servers of another service, and a client would send its token there.
 */
export function serviceServers() {
  const services = new Map<string, { operationId: string; servers: Server[] }>();
  const tagOf = new Map<string, string>();

  return {
    Root(root: { servers?: unknown }, { location, report }: VisitorContext) {
      if (root.servers !== undefined) {
        const message =
          'All services would inherit these servers. Move them to servers/<tag>.yaml, and add "servers" to the path items.';
        report({ message, location: location.child("servers").key() });
      }
    },
    PathItem: {
      Operation(operation: Operation, context: VisitorContext, parents: { PathItem: PathItem }) {
        const { operationId = "The operation", tags: [tag = "<tag>"] = [] } = operation;
        const written = operation.servers ?? parents.PathItem.servers;
        const location = context.location.child("tags");
        const report = (message: string) => context.report({ message: `${operationId} ${message}`, location });

        const found = written && follow<Server[]>(written, context.location, context);
        const remedy = `"servers: { $ref: ../servers/${tag}.yaml }"`;
        const servers = found ? resolveServers(found, context) : [];
        if (!found || servers.length === 0) {
          report(`has no servers. Add ${remedy} to its path item.`);
          return;
        }
        if (basename(found.location.source.absoluteRef) !== `${tag}.yaml`) {
          report(`has the tag ${tag}, but not the servers of ${tag}. Write ${remedy} in its path item.`);
        }

        const service = services.get(tag) ?? { operationId, servers };
        services.set(tag, service);
        if (!isDeepStrictEqual(servers, service.servers)) {
          const advice = `Both have the tag ${tag}: give them the same value, or give one of them another tag.`;
          report(`has other servers than ${service.operationId}. ${advice}`);
        }
        for (const { url = "" } of servers) {
          const key = url.toLowerCase().replaceAll(/\{[^}]*\}/g, "{}");
          const owner = tagOf.get(key) ?? tag;
          tagOf.set(key, owner);
          if (owner !== tag) {
            report(`sends to ${url}, a server of ${owner} too. Give each service URLs of its own.`);
          }
        }
      },
    },
  };
}

/** A server in the list may be in a file of its own. */
function resolveServers({ node, location }: Located<Server[]>, context: VisitorContext): Server[] {
  return node.flatMap((server, index) => follow<Server>(server, location.child(index), context)?.node ?? []);
}
