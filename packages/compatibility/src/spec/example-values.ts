import { isDeepStrictEqual } from "node:util";
import type { Change } from "../change.ts";
import { significantParts } from "./location.ts";

/** Lists the examples whose value differs. `redocly diff` does not compare the values. */
export function compareExampleValues(base: object, revision: object): Change[] {
  const released = new Map(exampleValues(base).map(({ path, value }) => [path.join("/"), value]));
  return exampleValues(revision)
    .filter(({ path, value }) => {
      const before = released.get(path.join("/"));
      return before !== undefined && !isDeepStrictEqual(before, value);
    })
    .map(({ path }) => {
      const text = `The value of the example \`${path.at(-1)}\` changed.`;
      return { package: "@hwc-users/spec", impact: "patch", location: significantParts(path).join(" > "), text };
    });
}

/** Lists the examples inside a part of a document. */
function exampleValues(node: object, path: readonly string[] = []): { path: readonly string[]; value: unknown }[] {
  if (path.at(-2) === "examples" && "value" in node) return [{ path, value: node.value }];
  return Object.entries(node).flatMap(([key, child]) =>
    typeof child === "object" && child !== null ? exampleValues(child, [...path, key]) : [],
  );
}
