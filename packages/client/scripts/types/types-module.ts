import openapiTS, { astToString } from "openapi-typescript";
import { describeAliases } from "./describe-aliases.ts";
import { openEnumerationType } from "./open-enumeration-type.ts";
import { prepareDocument } from "./prepare-document.ts";

/** Prints the types of an OpenAPI document. */
export async function typesModule(document: object): Promise<string> {
  const prepared = prepareDocument(document);
  const types = await openapiTS(prepared, {
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform: openEnumerationType,
  });
  return describeAliases(astToString(types), prepared);
}
