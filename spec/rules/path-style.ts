import { isReference, type VisitorContext } from "./visitor.ts";

/** Segments of characters that need no encoding, and of parameters. */
const PATH = /^(?:\/(?:[A-Za-z0-9._~:@-]|\{[A-Za-z_][\w-]*\})+)+$/;

/** A path is written as it is sent, has each parameter once, and has a path item of its own. */
export function pathStyle() {
  return {
    Paths(paths: Record<string, unknown>, { location, report }: VisitorContext) {
      const pathOf = new Map<string, string>();
      for (const [path, pathItem] of Object.entries(paths)) {
        const at = location.child(path).key();
        if (!PATH.test(path)) {
          const message = `The path "${path}" has an empty segment or a character to encode. Write segments of letters, digits, "-._~:@" and {parameters}.`;
          report({ message, location: at });
        }
        const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
        const double = names.find((name, index) => names.indexOf(name) < index);
        if (double !== undefined) {
          const message = `The path "${path}" has the parameter "${double}" twice. Rename one.`;
          report({ message, location: at });
        }
        const file = isReference(pathItem) ? pathItem.$ref : path;
        const other = pathOf.get(file);
        if (other !== undefined) {
          const message = `The paths "${other}" and "${path}" refer to the same file, ${file}. Give each path a file of its own.`;
          report({ message, location: at });
        }
        pathOf.set(file, path);
      }
    },
  };
}
