import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keepInstructions } from "@hwc-users/release-state";
import { expect, test } from "vitest";
import { findMarkdownFiles, root } from "./code-blocks/read-blocks.ts";

/** Commands and specifiers that load a package of this repository from a registry. */
const FROM_REGISTRY = [
  /(?:npx|bunx|(?:npm|pnpm) exec|(?:pnpm|yarn) dlx|bun x)(?: -\S+)* @hwc-users\/\S+/g,
  /(?:(?:npm|bun) (?:i|install|add)|(?:pnpm|yarn|deno) add)(?: \S+)* @hwc-users\/\S+/g,
  /(?:npm|jsr):@hwc-users\/\S+/g,
];

// No package is published yet. Whoever owns the name could publish one, and would receive the reader's tokens.
function registryCommands(text: string): string[] {
  return FROM_REGISTRY.flatMap((pattern) => text.match(pattern) ?? []);
}

test.for(findMarkdownFiles())("%s uses no unpublished package from a registry", (path) => {
  expect(registryCommands(keepInstructions(readFileSync(join(root, path), "utf8"), "unreleased"))).toEqual([]);
});

test.for([
  "npx @hwc-users/contract --target https://api.example.com",
  "npx --yes @hwc-users/mock",
  "pnpm dlx @hwc-users/mock",
  "Run `npm install -D vitest @hwc-users/mock`.",
  "pnpm add @hwc-users/client",
  'import { validate } from "npm:@hwc-users/client";',
])("rejects %s", (text) => {
  expect(registryCommands(text)).toHaveLength(1);
});

test.for([
  "npm install ./hwc-users-client-0.1.0.tgz",
  "npx --yes pnpm@12.21.0 --filter @hwc-users/client pack --pack-destination ../app",
  "pnpm --filter @hwc-users/docs dev",
])("accepts %s", (text) => {
  expect(registryCommands(text)).toEqual([]);
});
