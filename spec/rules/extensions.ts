import { closestName } from "../src/closest-name.ts";
import { EXTENSIONS, type ExtensionDefinition, PUBLISHED } from "./extension-definitions.ts";
import { violationOf } from "./json-schema.ts";
import { followMerged, isRecord, isReference, type Location, reportOnce, type VisitorContext } from "./visitor.ts";

/** Every extension is a known one, at a place where it has an effect, with a value of the right shape. */
export function extensions() {
  const report = reportOnce();

  function checkNode(node: unknown, location: Location, context: VisitorContext): void {
    // The keys of a map, such as the names of properties and headers, are no extensions: its type has no prefix.
    if (!isRecord(node) || context.type.extensionsPrefix === undefined) return;
    for (const key of Object.keys(node).filter((name) => /^x[-_]/i.test(name))) {
      const value = followMerged(node[key], location.child(key), context);
      const message = problemOf(key, node, value?.node, context);
      // A value in a file of its own is corrected there.
      if (message) report(context, message, isReference(node[key]) ? value?.location : location.child(key).key());
    }
  }

  function problemOf(key: string, node: Record<string, unknown>, value: unknown, { type }: VisitorContext) {
    if (PUBLISHED.includes(key)) return `The extension "${key}" is only for published documents. Remove it.`;
    const definition = Object.hasOwn(EXTENSIONS, key) ? EXTENSIONS[key] : undefined;
    if (!definition) return unknownExtension(key);
    if (!definition.on.includes(type.name)) {
      return `The extension "${key}" has no effect here. Move it to ${definition.where}, or remove it.`;
    }
    if (definition.beside !== undefined && !isReference(node) && !(definition.beside in node)) {
      return `The extension "${key}" has no effect without "${definition.beside}". Move it to ${definition.where}.`;
    }
    return malformedValue(key, definition, value);
  }

  return {
    any: {
      enter(node: unknown, context: VisitorContext) {
        checkNode(node, context.location, context);
      },
    },
    ref(node: unknown, context: VisitorContext) {
      checkNode(node, context.location, context);
    },
  };
}

function unknownExtension(key: string): string {
  const known = Object.keys(EXTENSIONS);
  const closest = closestName(key, known);
  return closest
    ? `Unknown extension "${key}" (did you mean "${closest}"?). Correct its name.`
    : `Unknown extension "${key}". Use one of ${known.join(", ")}, or remove it.`;
}

function malformedValue(key: string, { value, write }: ExtensionDefinition, found: unknown): string | undefined {
  const violation = violationOf(value, found);
  return violation && `The value of "${key}" is malformed: it ${violation}. Write ${write}.`;
}
