import type { VisitorContext } from "./visitor.ts";

interface Operation {
  operationId?: string;
  summary?: string;
  description?: string;
  externalDocs?: { url?: string };
}

/** Two operations do not share a summary, a description or a page: one was copied from the other and not adapted. */
export function operationDistinct() {
  const owners = new Map<string, string>();
  return {
    Operation(operation: Operation, { location, report }: VisitorContext) {
      const { operationId = "another operation", summary, description, externalDocs } = operation;
      const texts: [what: string, text: string | undefined, path: string[]][] = [
        ["summary", summary, ["summary"]],
        ["description", description, ["description"]],
        ["page", externalDocs?.url, ["externalDocs", "url"]],
      ];
      for (const [what, text, path] of texts) {
        if (typeof text !== "string") continue;
        const key = `${what} ${text.trim().toLowerCase()}`;
        const owner = owners.get(key);
        if (owner !== undefined) {
          const message = `The operation has the same ${what} as ${owner}. Write its own.`;
          report({ message, location: location.child(path) });
        }
        owners.set(key, operationId);
      }
    },
  };
}
