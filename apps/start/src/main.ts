// Serves the docs and the mock server until Ctrl-C.
import { startDocs } from "@hwc-users/docs";
import { startMock } from "@hwc-users/mock";
import { demoCommands } from "./demo-commands.ts";
import { readPort } from "./read-port.js";

const running: { close(): Promise<void> }[] = [];

async function stop(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}

try {
  const mock = await startMock({ port: readPort("PORT"), stateful: true, control: true, faults: true });
  running.push(mock);
  const docs = await startDocs({ port: readPort("DOCS_PORT") });
  running.push(docs);
  const commands = demoCommands(mock.url).map(({ title, command }) => `  ${title}:\n\n  ${command}\n\n`);
  console.log(`
  Docs  ${docs.url}
  Mock  ${mock.url}

${commands.join("")}  Ctrl-C stops both.
`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
  await stop();
}
