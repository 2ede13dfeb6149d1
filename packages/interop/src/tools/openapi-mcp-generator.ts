import { join } from "node:path";
import { runOrThrow } from "@hwc-users/testing";
import { bundle } from "../bundle.ts";
import { emptyGeneratedFolder } from "../generated-folder.ts";
import { mcpServer } from "../mcp-server.ts";

export const openapiMcpGenerator = mcpServer({
  name: "openapi-mcp-generator",
  packages: ["openapi-mcp-generator"],
  toolName: "updateUser",
  argumentsOf: (body) => ({ account: "ming.li", requestBody: body }),
  async serve({ name, file }, apiUrl) {
    const folder = await emptyGeneratedFolder(`openapi-mcp-generator/${name}`);
    await runOrThrow("openapi-mcp-generator", ["--input", file, "--output", folder, "--base-url", apiUrl, "--force"]);
    const server = join(folder, "server.mjs");
    // The generated code is for zod 3.
    await bundle(join(folder, "src/index.ts"), server, { zod: "zod/v3" });
    return { args: [server], env: { API_KEY_MEETINGTOKEN: "meeting-token" } };
  },
});
