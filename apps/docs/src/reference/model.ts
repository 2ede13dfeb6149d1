import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type JsonObject,
  type OpenApiDocument,
  type Operation,
  readOperations,
  resolveReferences,
} from "@hwc-users/spec";
import { ENGLISH, type Language } from "../language/language.ts";
import { renderMarkdown } from "../markdown/render.ts";
import type { Sample } from "../samples/read-samples.ts";
import { type ErrorCode, readErrorCodes } from "./error-codes.ts";
import { type LongLists, readLongLists } from "./long-lists.ts";

/** The content of a page of the reference, from a bundled document. */
export interface Reference {
  /** The file name of the page without its extension, such as `reference`. */
  page: string;
  /** The heading of the page. */
  heading: string;
  title: string;
  version: string;
  summary: string;
  /** In Markdown. */
  description: string;
  /** The anchors of the headings in the description: the words of the English ones. */
  anchors: string[];
  credentials: Credential[];
  operations: readonly DocumentedOperation[];
  errorCodes: ErrorCode[];
  bundle: JsonObject;
  language: Language;
}

/** The reference of the operations, then that of the sign-in operations. */
export type References = readonly [Reference, Reference];

/** An operation with its code samples. */
export interface DocumentedOperation extends Operation {
  samples: Sample[];
  /** The long lists of values in all operations. */
  longLists: LongLists;
  language: Language;
}

/** A token, a signature or a password. */
interface Credential {
  name: string;
  header: string;
  description: string;
}

interface Bundle {
  info: { title: string; version: string; summary: string; description: string };
  components: { securitySchemes: Record<string, { name?: string; description: string }> };
}

/** Returns the path of a document of the spec in a language: a bundle, or a published document. */
export function bundlePath(file: "bundle.json" | "sign-in-bundle.json" | "openapi.json", { tag }: Language): string {
  return createRequire(import.meta.url).resolve(`@hwc-users/spec/${tag === "en" ? "" : `${tag}/`}${file}`);
}

/** Reads the bundled documents in a language and adds the samples of each operation. */
export function readReferences(samples: Sample[], language: Language): References {
  const { t } = language;
  return [
    readReference({ page: "reference", heading: t("Reference"), file: "bundle.json" }, samples, language),
    readReference(
      { page: "reference-sign-in", heading: t("Sign-in reference"), file: "sign-in-bundle.json" },
      samples,
      language,
    ),
  ];
}

interface PageSource extends Pick<Reference, "page" | "heading"> {
  file: "bundle.json" | "sign-in-bundle.json";
}

function readReference({ page, heading, file }: PageSource, samples: Sample[], language: Language): Reference {
  const bundle = readBundle(file, language);
  const operations = readOperations(resolveReferences<OpenApiDocument>(bundle));
  const { info, components } = bundle;
  const longLists = readLongLists(operations);
  return {
    page,
    heading,
    title: info.title,
    version: info.version,
    summary: info.summary,
    description: info.description,
    anchors: renderMarkdown(readBundle(file, ENGLISH).info.description, { language }).headings.map(
      ({ anchor }) => anchor,
    ),
    credentials: Object.entries(components.securitySchemes).map(([name, scheme]) => ({
      name,
      // HTTP authentication has its header by definition.
      header: scheme.name ?? "Authorization",
      description: scheme.description,
    })),
    operations: operations.map((operation) => ({
      ...operation,
      samples: samples.filter(({ operationId }) => operationId === operation.operationId),
      longLists,
      language,
    })),
    errorCodes: readErrorCodes(operations),
    bundle,
    language,
  };
}

function readBundle(file: PageSource["file"], language: Language): JsonObject & Bundle {
  return JSON.parse(readFileSync(bundlePath(file, language), "utf8"));
}
