import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signInOperations } from "@hwc-users/spec";
import { repository } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { parse } from "yaml";

const client = join(repository, "packages/client");
const read = (file: string) => readFileSync(join(client, "src", file), "utf8");

/** Lists the names that a module exports, without those of `export *`. */
function exportsOf(code: string): string[] {
  const lists = [...code.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
  const listed = lists.map((name) => name.trim().replace(/^type /, "")).filter((name) => name !== "");
  const declared = [...code.matchAll(/^export (?:const|class|function|interface|type) ([\w$]+)/gm)].map(
    ([, name = ""]) => name,
  );
  return [...listed, ...declared];
}

test("the lint rule about names reserves every export that does not depend on the spec, and the members of a client", () => {
  const entries = ["index.ts", "functions.ts", "sign-in.ts", "validate.ts", "undici.ts"].flatMap((file) =>
    exportsOf(read(file)),
  );
  const signIns = new Set(signInOperations.map(({ operationId }) => operationId));
  const written = entries.filter((name) => !signIns.has(name));
  // openapi-typescript exports these, beside one type for each component.
  const types = exportsOf(read("generated/types.ts").replaceAll(/^export type \w+ = components\[.*$/gm, ""));
  const { rules } = parse(readFileSync(join(repository, "spec/redocly.yaml"), "utf8"));
  expect(rules["house/name-collision"].reserved).toEqual([...new Set([...written, ...types, "raw"])].sort());
});
