import { isDeepStrictEqual } from "node:util";
import { follow, isRecord, type VisitorContext } from "./visitor.ts";

interface Root {
  security?: unknown;
  components?: { securitySchemes?: Record<string, SecurityScheme> };
}

interface SecurityScheme {
  type?: string;
  in?: string;
  name?: string;
}

interface Operation {
  tags?: string[];
  security?: Record<string, unknown>[];
}

/**
 * Each service has one token, in a header of its own: the security scheme `<tag>Token`. Otherwise a client would send the
 * token of one service to another, or send a request without a token.
 */
export function serviceSecurity() {
  return {
    Root(root: Root, context: VisitorContext) {
      if (root.security !== undefined) {
        const message = "All services would inherit this security. Remove it, and add security to each operation.";
        context.report({ message, location: context.location.child("security").key() });
      }
      checkSchemes(root.components?.securitySchemes ?? {}, context);
    },
    Operation({ tags: [tag = "<tag>"] = [], security }: Operation, { location, report }: VisitorContext) {
      const expected = `${tag}Token`;
      const remedy = `Write "security: [{ ${expected}: [] }]".`;
      const [requirement, ...alternatives] = security ?? [];
      if (security === undefined || requirement === undefined) {
        report({ message: `The operation needs no token. ${remedy}`, location: location.child("security") });
        return;
      }
      const at = location.child(["security", 0]);
      if (isRecord(requirement) && Object.values(requirement).some((scopes) => !isDeepStrictEqual(scopes, []))) {
        report({ message: `An API key has no scopes. ${remedy}`, location: at });
      }
      const schemes = isRecord(requirement) ? Object.keys(requirement) : [];
      if (alternatives.length > 0) {
        const message = `The operation has ${security.length} security alternatives. ${remedy}`;
        report({ message, location: location.child(["security", 1]) });
      }
      if (schemes.length !== 1) {
        report({
          message: `The operation requires ${schemes.length} security schemes at once. ${remedy}`,
          location: at,
        });
      } else if (schemes[0] !== expected) {
        const message = `The operation of ${tag} requires "${schemes[0]}", the token of something else. ${remedy}`;
        report({ message, location: at });
      }
    },
  };
}

function checkSchemes(schemes: Record<string, SecurityScheme>, context: VisitorContext): void {
  const schemeOf = new Map<string, string>();
  for (const [name, written] of Object.entries(schemes)) {
    const found = follow<SecurityScheme>(
      written,
      context.location.child(["components", "securitySchemes", name]),
      context,
    );
    if (!found) continue;
    const { node: scheme, location } = found;
    if (scheme.type !== "apiKey" || scheme.in !== "header") {
      const message = `The security scheme "${name}" is no token in a header. Write "type: apiKey" and "in: header".`;
      context.report({ message, location: location.child("type") });
    }
    const header = scheme.name?.toLowerCase() ?? "";
    const other = schemeOf.get(header);
    if (other !== undefined) {
      const message = `${name} has the same header as ${other}. Give each service a header of its own.`;
      context.report({ message, location: location.child("name") });
    }
    schemeOf.set(header, name);
  }
}
