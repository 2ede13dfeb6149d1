// Serves the docs and the mock server until Ctrl-C.
import { startDocs } from "@hwc-users/docs";
import { startMock } from "@hwc-users/mock";
import { readPort } from "./read-port.js";

const running: { close(): Promise<void> }[] = [];

async function stop(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close()));
}

try {
  const mock = await startMock({ port: readPort("PORT") });
  running.push(mock);
  const docs = await startDocs({ port: readPort("DOCS_PORT") });
  running.push(docs);
  console.log(`
  Docs  ${docs.url}
  Mock  ${mock.url}

  Call the mock:

  ${mock.curl("updateMyInfo")}

  Ctrl-C stops both.
`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
  await stop();
}
