import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript5";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Bundle, bundle } from "../src/bundle.ts";

const project = inject("project");
const own = "node_modules/@hwc-users/client/dist/";
// openapi-fetch asks for `process` behind a typeof, so that it does without.
const ofNode = ["Buffer", "__dirname", "__filename", "global", "process", "require", "setImmediate"];

/** The names that a file uses as variables, not as properties. */
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

describe.for(["", "/functions", "/validate"].map((entry) => `@hwc-users/client${entry}`))("%s", (entry) => {
  let bundled: Bundle;
  beforeAll(async () => {
    // A module of Node would fail the build here: nothing is left to be found later.
    bundled = await bundle(project, `export * from ${JSON.stringify(entry)};`);
  });

  test("imports no module of Node, and no package but openapi-fetch", () => {
    const inputs = Object.keys(bundled.metafile.inputs).filter((path) => path !== "<stdin>" && !path.startsWith(own));
    expect(inputs.filter((path) => !path.startsWith("node_modules/openapi-fetch/"))).toEqual([]);
    expect(Object.values(bundled.metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  test("uses no variable of Node", async () => {
    const files = Object.keys(bundled.metafile.inputs).filter((path) => path.startsWith(own));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const variables = await variablesOf(file);
      expect({ file, ofNode: ofNode.filter((name) => variables.includes(name)) }).toEqual({ file, ofNode: [] });
    }
  });
});
