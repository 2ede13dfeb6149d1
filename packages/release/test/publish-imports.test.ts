import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { expect, test } from "vitest";

/** Lists the modules that a file imports, and those that these import. */
function importsOf(file: URL): string[] {
  const names = [...readFileSync(file, "utf8").matchAll(/^import [^;]*?from "([^"]+)";$/gm)].map(
    ([, name = ""]) => name,
  );
  return names.flatMap((name) => (name.startsWith(".") ? importsOf(new URL(name, file)) : name));
}

test("the job that may publish needs no installed package", () => {
  const imports = importsOf(new URL("../src/commands/publish.ts", import.meta.url));
  expect(imports).toContain("node:child_process");
  expect(imports.filter((name) => !isBuiltin(name))).toEqual([]);
});
