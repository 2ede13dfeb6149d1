import { createRequire } from "node:module";

const http: typeof import("node:http") = createRequire(import.meta.url)("node:http");

/** Node's HTTP. As an import, it would make Node load its WebSocket and fetch too, which takes a tenth of the start. */
export const { createServer, STATUS_CODES } = http;
