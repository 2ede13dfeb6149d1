import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type JsonObject, listStatements, type Operation, operations, type Statement } from "@hwc-users/spec";
import type { Sample } from "../samples/read-samples.ts";
import { type ErrorCode, readErrorCodes } from "./error-codes.ts";
import { type LongLists, readLongLists } from "./long-lists.ts";

/** The content of the reference, from the bundled spec. */
export interface Reference {
  title: string;
  version: string;
  summary: string;
  /** In Markdown. */
  description: string;
  services: Service[];
  tokens: Token[];
  operations: readonly DocumentedOperation[];
  errorCodes: ErrorCode[];
  /** Every statement of the spec, with its sources. */
  statements: Statement[];
}

/** An operation with its code samples. */
export interface DocumentedOperation extends Operation {
  samples: Sample[];
  /** The long lists of values in all operations. */
  longLists: LongLists;
}

interface Service {
  name: string;
  description: string;
}

interface Token {
  name: string;
  header: string;
  description: string;
}

interface Bundle {
  info: { title: string; version: string; summary: string; description: string };
  tags: Service[];
  components: { securitySchemes: Record<string, { name: string; description: string }> };
}

/** Returns the path of a document of the spec: the bundle, or a published document. */
export function bundlePath(file: "bundle.json" | "openapi.json" | "openapi.yaml"): string {
  return createRequire(import.meta.url).resolve(`@hwc-users/spec/${file}`);
}

/** Reads the bundled spec and adds the samples of each operation. */
export function readReference(samples: Sample[]): Reference {
  const bundle: JsonObject & Bundle = JSON.parse(readFileSync(bundlePath("bundle.json"), "utf8"));
  const { info, tags, components } = bundle;
  const longLists = readLongLists(operations);
  return {
    title: info.title,
    version: info.version,
    summary: info.summary,
    description: info.description,
    services: tags.map(({ name, description }) => ({ name, description })),
    tokens: Object.entries(components.securitySchemes).map(([name, scheme]) => ({
      name,
      header: scheme.name,
      description: scheme.description,
    })),
    operations: operations.map((operation) => ({
      ...operation,
      samples: samples.filter(({ operationId }) => operationId === operation.operationId),
      longLists,
    })),
    errorCodes: readErrorCodes(operations),
    statements: listStatements(bundle),
  };
}
