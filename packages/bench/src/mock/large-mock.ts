import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "@hwc-users/testing";
import { type Document, enlarge } from "./large-document.ts";

/**
 * Copies our built mock to a folder, with a document of more operations. The mock serves a compiled document, so the
 * larger one is compiled too.
 *
 * @returns The script that starts the copy.
 */
export async function buildLargeMock(folder: string, operationCount: number): Promise<string> {
  const spec: Document = JSON.parse(
    await readFile(new URL(import.meta.resolve("@hwc-users/spec/bundle.json")), "utf8"),
  );
  const file = join(folder, "bundle.json");
  await writeFile(file, JSON.stringify(enlarge(spec, operationCount)));
  const built = import.meta.resolve("@hwc-users/mock");
  const copy = join(folder, "mock");
  await cp(new URL("./", built), copy, { recursive: true });
  const compile = fileURLToPath(new URL("../scripts/compile.ts", built));
  const compiled = join(copy, "generated/operations.json");
  await runOrThrow(process.execPath, ["--conditions=@hwc-users/source", compile, compiled, file]);
  return join(copy, "main.js");
}
