// Reports every port that cannot be used, before anything is installed or built.
import { once } from "node:events";
import { createServer } from "node:net";
import { readPort } from "./read-port.js";

// Every server stays open until all ports are checked, so that PORT and DOCS_PORT cannot be the same.
const servers = [];

for (const variable of /** @type {const} */ (["PORT", "DOCS_PORT"])) {
  let port;
  try {
    port = readPort(variable);
    const server = createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    servers.push(server);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const reason = code === "EADDRINUSE" ? "is in use" : `cannot be used (${message})`;
    console.error(
      port === undefined
        ? message
        : `Port ${port} ${reason}. Set ${variable} to another port, or to 0 for any free one.`,
    );
    process.exitCode = 1;
  }
}

for (const server of servers) server.close();
