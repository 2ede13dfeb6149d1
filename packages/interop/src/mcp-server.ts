import assert from "node:assert/strict";
import { startCapturingServer } from "@hwc-users/testing";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { VALID_BODIES, WRONG_BODIES } from "./bodies.ts";
import { documentNamed, failuresByDocument, type PublishedDocument } from "./documents.ts";
import type { Tool } from "./tool.ts";

/** How an MCP server is started with Node. */
interface McpCommand {
  args: string[];
  env: Record<string, string>;
}

/** A tool that makes an MCP server of a document. */
export interface McpServer extends Omit<Tool, "prepare"> {
  /** Generates the server, or returns how to start a generic one. */
  serve(document: PublishedDocument, apiUrl: string): Promise<McpCommand>;
  /** The name of the MCP tool for `updateUser`. */
  toolName: string;
  /** The arguments that send a body to the account `ming.li`. */
  argumentsOf(body: object): Record<string, unknown>;
}

/** Makes a tool of an MCP server. The MCP SDK's own client checks the tool lists. */
export function mcpServer({ serve, toolName, argumentsOf, ...tool }: McpServer): Tool {
  return {
    ...tool,
    async prepare() {
      const api = await startCapturingServer();
      /** Returns the bodies that arrive at the API when the MCP tool is called with some bodies. */
      async function sentBodies(bodies: readonly object[]): Promise<unknown[]> {
        const before = api.requests.length;
        await using client = await connect(await serve(documentNamed("meeting"), api.url));
        for (const body of bodies) await client.callTool({ name: toolName, arguments: argumentsOf(body) });
        return api.requests.slice(before).map((request) => JSON.parse(request.body));
      }
      async function listTools(document: PublishedDocument): Promise<void> {
        await using client = await connect(await serve(document, api.url));
        await client.listTools();
      }
      return {
        documents: async () => assert.deepEqual(await failuresByDocument(listTools), []),
        wrongBodies: async () => assert.deepEqual(await sentBodies(WRONG_BODIES), []),
        validBodies: async () => assert.equal((await sentBodies(VALID_BODIES)).length, VALID_BODIES.length),
        unchangedBodies: async () => assert.deepEqual(await sentBodies(VALID_BODIES), VALID_BODIES),
        [Symbol.asyncDispose]: api.close,
      };
    },
  };
}

async function connect({ args, env }: McpCommand) {
  const client = new Client({ name: "interop", version: "0.1.0" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args,
    env: { ...inheritedEnvironment(), ...env },
    stderr: "ignore",
  });
  await client.connect(transport);
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, String(value)]));
}
