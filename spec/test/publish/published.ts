import { readFileSync } from "node:fs";
import { isObject, type JsonObject, resolveReferences } from "@hwc-users/spec";
import {
  type LocatedOperation,
  listOperations,
  type PublishedDocument,
} from "../../scripts/publish/list-operations.ts";
import { ENGLISH } from "../../scripts/publish/phrases.ts";
import { publishedDocuments, publishedSignInDocuments } from "../../scripts/publish/published-documents.ts";

/** Reads a generated file. */
export function read(file: string): string {
  return readFileSync(new URL(`../../dist/${file}`, import.meta.url), "utf8");
}

/** The hand-written files. */
export const bundle: PublishedDocument = JSON.parse(read("bundle.json"));
/** The names of the services. */
export const services = bundle.tags.map(({ name }) => name);
/** The hand-written files of the sign-in operations. */
const signIn: PublishedDocument = JSON.parse(read("sign-in-bundle.json"));
/** The published documents, each with the operations as they are written. */
export const documents = [
  ...Object.entries(publishedDocuments(bundle, ENGLISH)).map((entry) => ({ entry, written: bundle })),
  ...Object.entries(publishedSignInDocuments(signIn, ENGLISH)).map((entry) => ({ entry, written: signIn })),
].map(({ entry: [name, document], written }) => {
  const resolved = resolveReferences<PublishedDocument>(document);
  const operations = listOperations(resolved);
  const ownIds = operations.map(({ operationId }) => operationId);
  return {
    name,
    document,
    resolved,
    operations,
    written: listOperations(resolveReferences<PublishedDocument>(written)).filter(({ operationId }) =>
      ownIds.includes(operationId),
    ),
    is30: name.endsWith("-3.0"),
  };
});

/** Lists all objects of a document. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** A body, with `$ref` resolved. */
export interface Media {
  schema: JsonObject;
  examples?: Record<string, { value: unknown }>;
}

/** Lists the bodies of a resolved operation, with the name of each. */
export function bodiesOf({ operation, operationId }: LocatedOperation): { name: string; media: Media }[] {
  const { requestBody, responses } = operation as unknown as {
    requestBody?: { content: Record<string, Media> };
    responses: Record<string, { content?: Record<string, Media> }>;
  };
  return Object.entries({ request: requestBody, ...responses }).flatMap(([name, message]) => {
    const media = message?.content?.["application/json"];
    return media ? [{ name: `${operationId} ${name}`, media }] : [];
  });
}
