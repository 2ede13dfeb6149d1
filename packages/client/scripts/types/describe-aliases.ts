import type { OpenAPI3 } from "openapi-typescript";
import { docComment, linesOf } from "../modules/doc-comment.ts";

/** Adds the description of each schema to the type of its name, such as `User`: openapi-typescript has it in `components` only. */
export function describeAliases(types: string, { components }: OpenAPI3): string {
  return types.replaceAll(/^export type \w+ = components\['schemas'\]\['(.+)'\];$/gm, (alias, name: string) => {
    const description = components?.schemas?.[name]?.description;
    return description ? `${docComment(linesOf(description))}\n${alias}` : alias;
  });
}
