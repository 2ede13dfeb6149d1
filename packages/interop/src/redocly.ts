import { runOrThrow } from "@hwc-users/testing";
import type { PublishedDocument } from "./documents.ts";

const ENVIRONMENT = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** Runs Redocly's generate-client with a generator. */
export function generateWithRedocly({ file }: PublishedDocument, folder: string, generator: "typescript" | "zod") {
  const args = [
    "generate-client",
    file,
    "--output",
    `${folder}/api.ts`,
    "--import-ext",
    "ts",
    "--generator",
    generator,
  ];
  return runOrThrow("redocly", args, { cwd: folder, env: ENVIRONMENT });
}
