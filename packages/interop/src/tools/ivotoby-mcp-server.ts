import { fileURLToPath } from "node:url";
import { mcpServer } from "../mcp-server.ts";

const SERVER = new URL("../bin/mcp-server.js", import.meta.resolve("@ivotoby/openapi-mcp-server"));

export const ivotobyMcpServer = mcpServer({
  name: "OpenAPI MCP Server",
  packages: ["@ivotoby/openapi-mcp-server"],
  limits: {
    documents:
      "the MCP SDK refuses each list of tools with `updateUser`, because the server puts the alternatives of the body into an `allOf` without a type",
    wrongBodies: "does not validate the arguments of a tool",
  },
  toolName: "upd-usr",
  argumentsOf: (body) => ({ account: "ming.li", ...body }),
  serve: async ({ file }, apiUrl) => ({
    args: [
      fileURLToPath(SERVER),
      ...["--openapi-spec", file],
      ...["--api-base-url", apiUrl],
      ...["--headers", "X-Access-Token:meeting-token"],
    ],
    env: {},
  }),
});
