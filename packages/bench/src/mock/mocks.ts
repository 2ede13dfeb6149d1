import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { MadeDocument } from "./made-documents.ts";

/** The names of the mocks, as the tables show them. `prism mock` is what all are compared with. */
export type MockName = "prism mock" | "ours, one process" | "ours, workers" | "openapi-backend" | "scalar" | "mockoon";

/** How each mock is started: what follows `node` on the command line. */
export const mocks: Record<MockName, (document: MadeDocument, port: number) => string[]> = {
  "prism mock": ({ file }, port) => [
    fileURLToPath(import.meta.resolve("@stoplight/prism-cli")),
    "mock",
    file,
    "-p",
    String(port),
  ],
  "ours, one process": (document, port) => ours(document, port, 1),
  "ours, workers": (document, port) => ours(document, port, availableParallelism()),
  "openapi-backend": ({ file }, port) => [peer("openapi-backend"), file, String(port)],
  scalar: ({ file }, port) => [peer("scalar"), file, String(port)],
  mockoon: ({ file }, port) => [peer("mockoon"), file, String(port)],
};

/** Both commands log each request, as they do when nothing else is said. */
function ours({ command }: MadeDocument, port: number, workers: number): string[] {
  return [command, "--port", String(port), "--workers", String(workers)];
}

function peer(name: string): string {
  return fileURLToPath(new URL(`./peers/${name}.ts`, import.meta.url));
}
