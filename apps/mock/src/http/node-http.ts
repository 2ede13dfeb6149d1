/** Node's HTTP. As an import, it would make Node load its WebSocket and fetch too, which takes a tenth of the start. */
export const { createServer, STATUS_CODES } = process.getBuiltinModule("node:http");
