import { readFileSync, writeFileSync } from "node:fs";
import { namedFaults } from "@hwc-users/faults";
import { BANNER } from "@hwc-users/spec";
import type { MockedOperation } from "../src/api/example-response.ts";

/** Writes to src/generated/ the names of the examples as types, and the example responses for the MSW handlers. */
export function writeGenerated(operationsFile: string): void {
  const compiled = JSON.parse(readFileSync(operationsFile, "utf8")) as MockedOperation[];
  const operations = compiled.map(({ operationId, method, path, isSignIn, responses }) => ({
    operationId,
    method,
    path,
    isSignIn,
    responses,
  }));
  writeFileSync("src/generated/examples.ts", typesOf(operations));
  writeFileSync(
    "src/generated/operations.ts",
    `// ${BANNER}\nimport type { MockedOperation } from "../api/example-response.ts";\n
export const operations: MockedOperation[] = ${JSON.stringify(operations, null, 2)};\n`,
  );
}

function typesOf(operations: MockedOperation[]): string {
  const rows = operations.map(({ operationId, responses }) => {
    const statuses = [...new Set(responses.map(({ status }) => status))].map((status) => {
      const names = responses.flatMap(({ status: other, example }) => (other === status && example ? [example] : []));
      return `    ${status}: ${union(names) || "never"};`;
    });
    return `  ${operationId}: {\n${statuses.join("\n")}\n  };`;
  });
  return `// ${BANNER}\n
/** The names of the examples of each operation, by status. */
export interface Examples {
${rows.join("\n")}
}

/** The name of a fault. */
export type FaultName = ${union(Object.keys(namedFaults))};
`;
}

function union(names: string[]): string {
  return names.map((name) => JSON.stringify(name)).join(" | ");
}
