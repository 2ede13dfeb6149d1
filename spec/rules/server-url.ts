import { follow, type VisitorContext } from "./visitor.ts";

interface Server {
  url?: string;
  description?: string;
  variables?: Record<string, { description?: string }>;
}

/** A server has a plain https URL, to which a path is appended. */
export function serverUrl() {
  return {
    Server(server: Server, context: VisitorContext) {
      const { location, report } = context;
      const url = server.url ?? "";
      const problem = problemOf(url);
      if (problem) report({ message: `The server's URL "${url}" ${problem}`, location: location.child("url") });
      for (const [name, written] of Object.entries(server.variables ?? {})) {
        const variable = follow<{ description?: string }>(written, location.child(["variables", name]), context);
        if (variable?.node.description !== undefined) {
          const message = `The variable "${name}" has a description, which swagger-parser rejects. Move it to the server's.`;
          report({ message, location: variable.location.child("description").key() });
        }
      }
    },
  };
}

function problemOf(url: string): string | undefined {
  const sample = url.replaceAll(/\{[^}]*\}/g, "x");
  if (!/^https:\/\/[^/?#]/.test(sample) || !URL.canParse(sample))
    return "does not begin with https:// and a host. Write both.";
  const { username, password } = new URL(sample);
  if (username || password || /^https:\/\/[^/]*@/.test(sample)) return "has credentials. Remove them.";
  if (/[?#]/.test(sample)) return 'has a query or a fragment. Remove everything from "?" or "#".';
  if (sample.endsWith("/")) return 'ends with "/", and each path begins with one. Remove the last character.';
  return undefined;
}
