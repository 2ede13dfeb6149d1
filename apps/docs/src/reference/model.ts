import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Operation, operations } from "@hwc-users/spec";
import type { Sample } from "../markdown/samples.ts";
import { type ErrorCode, readErrorCodes } from "./error-codes.ts";

/** What the reference says, from the bundle. */
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
}

/** An operation and the code that shows how to call it. */
export interface DocumentedOperation extends Operation {
  samples: Sample[];
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

/** Where a file of the bundle stands. */
export function bundlePath(file: "openapi.json" | "openapi.yaml"): string {
  return fileURLToPath(import.meta.resolve(`@hwc-users/spec/${file}`));
}

/** Reads the bundle, and gives each operation its samples. */
export function readReference(samples: Sample[]): Reference {
  const { info, tags, components } = JSON.parse(readFileSync(bundlePath("openapi.json"), "utf8")) as Bundle;
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
    })),
    errorCodes: readErrorCodes(operations),
  };
}
