import { fileURLToPath } from "node:url";
import type { Consumer } from "./consumer.ts";

const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));

/** Compiles all programs of a project with strict options, and the types of the installed packages. Returns the errors. */
export async function checkTypes(consumer: Consumer): Promise<string[]> {
  const compilerOptions = {
    target: "ES2022",
    lib: ["ES2022", "DOM", "DOM.Iterable", "ESNext.Disposable"],
    module: "NodeNext",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: false,
    resolveJsonModule: true,
  };
  await consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  try {
    await consumer.run([process.execPath, tsc, "--project", "tsconfig.json", "--pretty", "false"]);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
