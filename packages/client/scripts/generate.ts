// Writes src/generated/ from the spec.
import { mkdirSync, writeFileSync } from "node:fs";
import { operations, signInOperations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import signIn from "@hwc-users/spec/sign-in.json" with { type: "json" };
import { generateModules, generateSignInModules } from "./generate-modules.ts";

const folder = new URL("../src/generated/", import.meta.url);
mkdirSync(folder, { recursive: true });
const files = {
  ...(await generateModules(operations, openapi)),
  ...(await generateSignInModules(signInOperations, signIn)),
};
for (const [name, text] of Object.entries(files)) {
  writeFileSync(new URL(name, folder), text);
}
