// Writes src/generated/ from the spec.
import { mkdirSync, writeFileSync } from "node:fs";
import { operations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import { generateModules } from "./generate-modules.ts";

const folder = new URL("../src/generated/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await generateModules(operations, openapi))) {
  writeFileSync(new URL(name, folder), text);
}
