import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { namedFaults } from "@hwc-users/faults";
import { BANNER } from "@hwc-users/spec";
import type { AnsweredOperation } from "../src/api/answer.ts";

/** Writes to src/generated/ what is known of the answers when the code is compiled: their names, and for msw all of them. */
export function writeGenerated(operationsFile: string): void {
  const operations = JSON.parse(readFileSync(operationsFile, "utf8")) as AnsweredOperation[];
  mkdirSync("src/generated", { recursive: true });
  writeFileSync("src/generated/examples.ts", typesOf(operations));
  const answers = operations.map(({ operationId, method, path, answers: all }) => ({
    operationId,
    method,
    path,
    answers: all,
  }));
  writeFileSync(
    "src/generated/answers.ts",
    `// ${BANNER}\nimport type { AnsweredOperation } from "../api/answer.ts";\n
export const operations: AnsweredOperation[] = ${JSON.stringify(answers, null, 2)};\n`,
  );
}

function typesOf(operations: AnsweredOperation[]): string {
  const rows = operations.map(({ operationId, answers }) => {
    const statuses = [...new Set(answers.map(({ status }) => status))].map((status) => {
      const names = answers.flatMap(({ status: other, example }) => (other === status && example ? [example] : []));
      return `    ${status}: ${names.map((name) => JSON.stringify(name)).join(" | ") || "never"};`;
    });
    return `  ${operationId}: {\n${statuses.join("\n")}\n  };`;
  });
  return `// ${BANNER}\n
/** The names of the examples of each operation, by status. */
export interface Examples {
${rows.join("\n")}
}

/** The name of a fault. */
export type FaultName = ${Object.keys(namedFaults)
    .map((name) => JSON.stringify(name))
    .join(" | ")};
`;
}
