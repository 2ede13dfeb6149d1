import { readFileSync, writeFileSync } from "node:fs";
import { namedFaults } from "@hwc-users/faults/portable";
import { BANNER } from "@hwc-users/spec";
import type { CompiledOperation, Definition } from "../src/api/compiled-operation.ts";
import type { MockedOperation } from "../src/api/example-response.ts";
import { userFields } from "./user-fields.ts";

/** Writes to src/generated/ the types of examples and users, and the example responses for the MSW handlers. */
export function writeGenerated(operationsFile: string): void {
  const compiled = JSON.parse(readFileSync(operationsFile, "utf8")) as CompiledOperation[];
  const operations = compiled.map(({ headers, mediaTypes, definition, ...operation }): MockedOperation => operation);
  const definitions = compiled.map(({ definition }) => JSON.parse(definition) as Definition);
  writeFileSync("src/generated/examples.ts", typesOf(operations));
  writeFileSync("src/generated/user-fields.ts", userFields(definitions.map(({ operation }) => operation)));
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
