import { readFile } from "node:fs/promises";
import { serve } from "@hono/node-server";
import { createMockServer } from "@scalar/mock-server";

const [file = "", port] = process.argv.slice(2);
const document = JSON.parse(await readFile(file, "utf8"));
const { fetch } = await createMockServer({ document });
serve({ fetch, port: Number(port), hostname: "127.0.0.1" });
