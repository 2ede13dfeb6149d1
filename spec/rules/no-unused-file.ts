import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { VisitorContext } from "./visitor.ts";

const FOLDERS = ["components", "examples", "operations", "servers"];

/** Every file of the spec is referenced from openapi.yaml. The bundle has no such folders and passes. */
export function noUnusedFile() {
  const used = new Set<string>();
  return {
    ref(_node: unknown, _context: VisitorContext, resolved: { location?: VisitorContext["location"] }) {
      if (resolved.location) used.add(resolved.location.source.absoluteRef);
    },
    Root: {
      leave(_root: unknown, { location, report }: VisitorContext) {
        const folder = dirname(location.source.absoluteRef);
        for (const file of FOLDERS.flatMap((name) => filesIn(join(folder, name)))) {
          if (!used.has(file))
            report({ message: `Nothing refers to ${file}. Refer to the file or delete it.`, location });
        }
      },
    },
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
