import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type OpenApiDocument, readOperations, resolveReferences, signInOperations } from "@hwc-users/spec";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import signIn from "@hwc-users/spec/sign-in.json" with { type: "json" };
import { run } from "@hwc-users/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateModules, generateSignInModules } from "../scripts/generate-modules.ts";
import { recordingFetch } from "./recording-fetch.ts";

const client = fileURLToPath(new URL("..", import.meta.url));

const restartDesktop = {
  operationId: "restartDesktop",
  tags: ["Desktops"],
  summary: "Restart a desktop",
  description: "Restarts one desktop.",
  externalDocs: { url: "https://vendor.test/page", description: "The page.", "x-page-date": "undated" },
  servers: [
    {
      url: "https://desktops.{region}.test",
      variables: { region: { default: "r-1", "x-source": "page", "x-known-values": ["r-1", "r-2"] } },
    },
  ],
  security: [{ DesktopToken: [] }],
  "x-retry": { retries: 0, statuses: [], minDelay: 1, maxDelay: 1, maxRetryAfter: 1 },
  parameters: [
    {
      name: "desktop_id",
      in: "path",
      required: true,
      description: "The desktop.",
      "x-source": "page",
      schema: { type: "string" },
      examples: { one: { summary: "One", value: "d1" } },
    },
  ],
  responses: { "204": { description: "Restarted.", "x-source": "page" } },
};

const document = {
  ...openapi,
  paths: { ...openapi.paths, "/desktops/{desktop_id}": { post: restartDesktop } },
  components: {
    ...openapi.components,
    securitySchemes: {
      ...openapi.components.securitySchemes,
      DesktopToken: { type: "apiKey", in: "header", name: "X-Desktop-Token", description: "The token of a desktop." },
    },
  },
};

const consumer = `
import { createDesktopsClient, type DesktopsClientOptions, type DesktopsRegion, desktopsRegions, isDesktopsRegion } from "./index.ts";
import { createDesktopsContext, restartDesktop } from "./functions.ts";

const region: DesktopsRegion = "r-3";
export const known: "r-1" | "r-2" | undefined = isDesktopsRegion(region) ? region : desktopsRegions[0];
const options: DesktopsClientOptions = { desktopToken: "any-token", region };
export const done: Promise<undefined> = createDesktopsClient(options).restartDesktop({ desktop_id: "d1" });
export const doneToo: Promise<undefined> = restartDesktop(createDesktopsContext(options), { desktop_id: "d1" });
// @ts-expect-error: the token of another service
createDesktopsClient({ accessToken: "any-token", region });
`;

/** A copy of the client's source, generated from a spec with a third service. */
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "third-service-"));
  await cp(join(client, "src"), join(copy, "src"), { recursive: true });
  await symlink(join(client, "node_modules"), join(copy, "node_modules"));
  await writeFile(join(copy, "package.json"), JSON.stringify({ type: "module" }));
  const tsconfig = {
    extends: join(client, "tsconfig.build.json"),
    compilerOptions: { noEmit: true, rootDir: "src" },
    include: ["src"],
  };
  await writeFile(join(copy, "tsconfig.json"), JSON.stringify(tsconfig));

  const operations = readOperations(resolveReferences<OpenApiDocument>(document));
  await mkdir(join(copy, "src/generated"), { recursive: true });
  const files = {
    ...(await generateModules(operations, document)),
    ...(await generateSignInModules(signInOperations, signIn)),
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(copy, "src/generated", name), text);
  }
  await writeFile(join(copy, "src/consumer.ts"), consumer);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

test("a service with a new tag and a new token header needs no edit outside the spec", async () => {
  expect(await run(join(client, "node_modules/.bin/tsc"), ["-p", "."], { cwd: copy })).toMatchObject({
    exitCode: 0,
    stdout: "",
  });
});

test("its client sends the token to its server", async () => {
  const { createDesktopsClient } = await import(/* @vite-ignore */ pathToFileURL(join(copy, "src/index.ts")).href);
  const { requests, fetch } = recordingFetch(null, { status: 204 });
  const desktops = createDesktopsClient({ desktopToken: "t1", region: "r-2", fetch });
  expect(await desktops.restartDesktop({ desktop_id: "d/1" })).toBeUndefined();
  expect(requests[0]?.url).toBe("https://desktops.r-2.test/desktops/d%2F1");
  expect(requests[0]?.init.method).toBe("POST");
  expect(requests[0]?.headers.get("X-Desktop-Token")).toBe("t1");
});
