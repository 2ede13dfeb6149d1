import type { VisitorContext } from "./visitor.ts";

interface Described {
  description?: string;
}

/** Every property of every schema has a description, beside its `$ref` or in the schema that the `$ref` refers to. */
export function propertyDescription() {
  return {
    SchemaProperties(properties: Record<string, Described>, { location, report, resolve }: VisitorContext) {
      for (const [name, property] of Object.entries(properties)) {
        const description = property.description ?? resolve<Described>(property).node?.description;
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
