import { isDeepStrictEqual } from "node:util";
import { isSignIn } from "./sign-in.ts";
import { follow, isRecord, type VisitorContext } from "./visitor.ts";

interface Root {
  security?: unknown;
  components?: { securitySchemes?: Record<string, SecurityScheme> };
}

interface SecurityScheme {
  type?: string;
  scheme?: string;
  in?: string;
  name?: string;
}

interface Operation {
  operationId?: string;
  tags?: string[];
  security?: Record<string, unknown>[];
}

/**
 * Each service has one token, in a header of its own: the security scheme `<tag>Token`. Otherwise a client would send the
 * token of one service to another, or send a request without a token. A signature, `<tag>Signature`, can replace the token. A
 * sign-in, which returns the token, requires a signature, a password, or nothing.
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
    Operation({ operationId, tags: [tag = "<tag>"] = [], security }: Operation, { location, report }: VisitorContext) {
      const at = location.child("security");
      const { expected, remedy } = isSignIn(operationId) ? signInSecurity(tag) : tokenSecurity(tag);
      if (security === undefined || (security.length === 0 && !isSignIn(operationId))) {
        report({ message: `The operation needs no token. ${remedy}`, location: at });
        return;
      }
      for (const [index, requirement] of security.entries()) {
        const problem = problemOf(requirement, expected[index] ?? []);
        if (problem) report({ message: `The operation of ${tag} ${problem}. ${remedy}`, location: at.child(index) });
      }
    },
  };
}

/** The schemes that each alternative may have, and what to write. */
interface Expected {
  expected: string[][];
  remedy: string;
}

function tokenSecurity(tag: string): Expected {
  const [token, signature] = [`${tag}Token`, `${tag}Signature`];
  const remedy = `Write "security: [{ ${token}: [] }]", or with a second alternative, "{ ${signature}: [] }".`;
  return { expected: [[token], [signature]], remedy };
}

function signInSecurity(tag: string): Expected {
  const [signature, password] = [`${tag}Signature`, `${tag}Password`];
  const remedy = `A sign-in returns the token: write "security: [{ ${signature}: [] }]", ${password} instead, or an empty list.`;
  return { expected: [[signature, password]], remedy };
}

function problemOf(requirement: Record<string, unknown>, expected: string[]): string | undefined {
  const [scheme, ...others] = isRecord(requirement) ? Object.keys(requirement) : [];
  if (scheme === undefined) return "has an alternative that requires nothing";
  if (others.length > 0) return `requires ${others.length + 1} security schemes at once`;
  if (!isDeepStrictEqual(requirement[scheme], [])) return "has scopes, which no scheme here has";
  if (expected.includes(scheme)) return undefined;
  return expected.length === 0
    ? "has an alternative too many"
    : `requires "${scheme}", the credentials of something else`;
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
    const header = scheme.name?.toLowerCase();
    const problem = formProblemOf(name, scheme);
    if (problem)
      context.report({ message: `The security scheme "${name}" ${problem}`, location: location.child("type") });
    // Signatures share a header, and HTTP authentication names none.
    if (header === undefined || header === "authorization") continue;
    const other = schemeOf.get(header);
    if (other !== undefined) {
      const message = `${name} has the same header as ${other}. Give each service a header of its own.`;
      context.report({ message, location: location.child("name") });
    }
    schemeOf.set(header, name);
  }
}

/** A token has a header of its own. Signatures and passwords are in `Authorization`, whatever the service. */
function formProblemOf(name: string, scheme: SecurityScheme): string | undefined {
  const isKey = scheme.type === "apiKey" && scheme.in === "header";
  const isAuthorization = scheme.name?.toLowerCase() === "authorization";
  if (name.endsWith("Password")) {
    return scheme.type === "http" && scheme.scheme === "basic"
      ? undefined
      : 'is no password. Write "type: http" and "scheme: basic".';
  }
  if (name.endsWith("Signature")) {
    return isKey && isAuthorization
      ? undefined
      : 'is no signature. Write "type: apiKey", "in: header" and "name: Authorization".';
  }
  return isKey && !isAuthorization
    ? undefined
    : 'is no token in a header of its own. Write "type: apiKey", "in: header" and the name of the header.';
}
