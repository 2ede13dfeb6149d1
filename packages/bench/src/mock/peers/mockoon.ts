import { readFile } from "node:fs/promises";
import { OpenApiConverter } from "@mockoon/commons";
import { createLoggerInstance, listenServerEvents, MockoonServer } from "@mockoon/commons-server";

// What Mockoon's command does with an OpenAPI document: it imports it at each start.

const [file = "", port] = process.argv.slice(2);
const environment = await new OpenApiConverter().convertFromOpenAPI(await readFile(file, "utf8"), Number(port));
if (!environment) throw new Error(`Mockoon does not read ${file}.`);
environment.hostname = "127.0.0.1";
const server = new MockoonServer(environment, { enableAdminApi: false });
listenServerEvents(server, environment, createLoggerInstance(null), true);
server.start();
