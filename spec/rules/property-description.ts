import type { VisitorContext } from "./visitor.ts";

interface Described {
  description?: string;
}

/**
 * Every property of every schema has a description, beside its `$ref` or in the schema that the `$ref` refers to. Two
 * properties of one schema do not share a text: one was copied from the other.
 */
export function propertyDescription() {
  return {
    SchemaProperties(properties: Record<string, Described>, { location, report, resolve }: VisitorContext) {
      const owners = new Map<string, string>();
      for (const [name, property] of Object.entries(properties)) {
        const found = resolve<Described>(property).node;
        // The rule "no-unresolved-refs" reports a reference without a target.
        if (!found) continue;
        const description = property.description ?? found.description;
        const owner = property.description && owners.get(property.description);
        if (owner) {
          const message = `The property "${name}" has the same description as "${owner}". Write its own.`;
          report({ message, location: location.child([name, "description"]) });
        }
        if (property.description) owners.set(property.description, name);
        if (!description?.trim()) {
          report({
            message: `The property "${name}" has no description. Add one.`,
            location: location.child(name).key(),
          });
        }
      }
    },
  };
}
