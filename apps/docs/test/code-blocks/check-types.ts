import { globSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript5";
import type { Project } from "./project.ts";
import { root } from "./read-blocks.ts";
import { samples } from "./samples.ts";

const config = fileURLToPath(new URL("../../tsconfig.json", import.meta.url));

/** Compiles all blocks and samples in one program, with our own compiler options. Lists the errors by file and line. */
export function checkTypes({ files }: Project): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: report };
  const { options = {} } = ts.getParsedCommandLineOfConfigFile(config, {}, host) ?? {};
  const sampleFiles = globSync("*.ts", { cwd: samples }).map((name) => join(samples, name));
  const blockFiles = [...files.values()].filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram([...new Set([...sampleFiles, ...blockFiles])], options);

  const blocks = new Map([...files].map(([block, file]) => [file, block]));
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    if (!file) return message;
    const { line } = file.getLineAndCharacterOfPosition(start);
    const block = blocks.get(file.fileName);
    const location =
      block && block.sample === undefined
        ? `${block.file}:${block.line + line}`
        : `${relative(root, file.fileName)}:${line + 1}`;
    return `${location}: ${message}`;
  });
}

function report({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}
