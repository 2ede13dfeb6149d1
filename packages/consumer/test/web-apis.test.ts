import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript5";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Bundle, bundleSource } from "../src/bundle.ts";

const project = inject("project");
const client = "node_modules/@hwc-users/client/dist/";
const nodeGlobals = ["Buffer", "__dirname", "__filename", "global", "process", "require", "setImmediate"];

/** Lists the identifiers in a file that are variables, not properties. */
async function variablesOf(path: string): Promise<string[]> {
  const source = ts.createSourceFile(path, await readFile(join(project, path), "utf8"), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const { parent } = node;
    const isProperty =
      (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) && parent.name === node;
    if (ts.isIdentifier(node) && !isProperty) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return names;
}

describe.for(["", "/functions", "/sign-in", "/validate"].map((entry) => `@hwc-users/client${entry}`))("%s", (entry) => {
  let bundled: Bundle;
  beforeAll(async () => {
    // The build fails if the entry imports a module of Node.
    bundled = await bundleSource(project, `export * from ${JSON.stringify(entry)};`);
  });

  test("imports no module of Node, and no package except openapi-fetch", () => {
    const inputs = Object.keys(bundled.metafile.inputs).filter((path) => path !== "<stdin>");
    const others = inputs.filter((path) => !path.startsWith(client) && !path.startsWith("node_modules/openapi-fetch/"));
    expect(others).toEqual([]);
    expect(Object.values(bundled.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  // openapi-fetch reads `process` behind a typeof, so it works without: only the client's files are checked.
  test("uses no global variable of Node", async () => {
    const files = Object.keys(bundled.metafile.inputs).filter((path) => path.startsWith(client));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const variables = await variablesOf(file);
      expect({ file, used: nodeGlobals.filter((name) => variables.includes(name)) }).toEqual({ file, used: [] });
    }
  });
});
