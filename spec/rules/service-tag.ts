import { closestName } from "../src/closest-name.ts";
import type { VisitorContext } from "./visitor.ts";

/** Every operation has one tag, the name of its service. Every tag that openapi.yaml declares is in PascalCase and used. */
export function serviceTag() {
  const used = new Set<string>();
  let declared: string[] = [];
  return {
    Root: {
      enter({ tags = [] }: { tags?: { name: string }[] }) {
        declared = tags.map(({ name }) => name);
      },
      leave(_root: unknown, { location, report }: VisitorContext) {
        for (const [index, tag] of declared.entries()) {
          if (!/^[A-Z][A-Za-z0-9]*$/.test(tag)) {
            const message = `The tag "${tag}" names files, types and functions. Write it in PascalCase, such as "ImageSearch".`;
            report({ message, location: location.child(["tags", index, "name"]) });
          }
          if (!used.has(tag)) {
            const message = `No operation has the tag "${tag}". Remove it, or give it to the operations of the service.`;
            report({ message, location: location.child(["tags", index]) });
          }
        }
      },
    },
    Operation({ tags = [] }: { tags?: string[] }, { location, report }: VisitorContext) {
      const [tag, ...others] = tags;
      if (tag === undefined || others.length > 0) {
        const message = `The operation has ${tags.length} tags. Write one: the name of its service, one of ${declared.join(", ")}.`;
        report({ message, location: location.child("tags") });
      }
      for (const [index, name] of tags.entries()) {
        used.add(name);
        if (declared.includes(name)) continue;
        const closest = closestName(name, declared);
        const hint = closest ? ` (did you mean "${closest}"?)` : "";
        const message = `The tag "${name}" is not declared${hint}. Use one of ${declared.join(", ")}, or add it to openapi.yaml.`;
        report({ message, location: location.child(["tags", index]) });
      }
    },
  };
}
