import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { VisitorContext } from "./visitor.ts";

const FOLDERS = ["components", "examples", "operations", "servers"];

/**
 * Every file of the spec is referenced from openapi.yaml. After a reference without a target, which `no-unresolved-refs`
 * reports, files may only seem to be unused.
 */
export function noUnusedFile() {
  const used = new Set<string>();
  let isComplete = true;
  return {
    ref(_node: unknown, _context: VisitorContext, resolved: { node?: unknown; location?: VisitorContext["location"] }) {
      if (resolved.location) used.add(resolved.location.source.absoluteRef);
      if (resolved.node === undefined || resolved.node === null) isComplete = false;
    },
    Root: {
      leave(_root: unknown, { location, report }: VisitorContext) {
        if (!isComplete) return;
        const folder = dirname(location.source.absoluteRef);
        for (const file of FOLDERS.flatMap((name) => filesIn(join(folder, name)))) {
          const message = `Nothing refers to ${relative(folder, file)}. Refer to the file or delete it.`;
          if (!used.has(file)) report({ message, location });
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
