import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";

const config = fileURLToPath(new URL("../redocly.yaml", import.meta.url));
const fixture = new URL("fixtures/valid/", import.meta.url);
const files = ["openapi.yaml", "operations/rename.yaml"];

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

// biome-ignore lint/suspicious/noExplicitAny: a test changes any part of a document.
type Document = any;
type Change = Record<string, (document: Document) => Document>;

/** Lints a copy of the valid fixture, with some of its files changed, and lists the rules that it breaks. */
async function rulesBrokenBy(change: Change): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "house-rules-"));
  folders.push(folder);
  for (const file of new Set([...files, ...Object.keys(change)])) {
    const valid: Document = files.includes(file) ? parse(await readFile(new URL(file, fixture), "utf8")) : {};
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), stringify(change[file]?.(valid) ?? valid));
  }
  const { problems } = await lint(join(folder, "openapi.yaml"));
  return [...new Set(problems.map(({ ruleId }) => ruleId))];
}

function lint(file: string): Promise<{ problems: { ruleId: string }[] }> {
  return new Promise((resolve, reject) => {
    execFile("redocly", ["lint", file, "--config", config, "--format", "json"], (_error, stdout, stderr) => {
      if (stdout.startsWith("{")) resolve(JSON.parse(stdout));
      else reject(new Error(stderr));
    });
  });
}

const operation = (change: (put: Document) => void): Change => ({
  "operations/rename.yaml": (pathItem) => {
    change(pathItem.put);
    return pathItem;
  },
});
/** Puts an object into the request, as a property, in a file of its own. */
const nestedInRequest = (change: (address: Document) => void): Change => ({
  ...operation((put) => {
    requestSchema(put).properties.address = { $ref: "../components/schemas/Address.yaml" };
  }),
  "components/schemas/Address.yaml": () => {
    const address = {
      type: "object",
      description: "Where the user lives.",
      additionalProperties: false,
      properties: { town: { type: "string", description: "The town." } },
    };
    change(address);
    return address;
  },
});
const requestSchema = (put: Document) => put.requestBody.content["application/json"].schema;
const responseSchema = (put: Document) => put.responses["200"].content["application/json"].schema;

test("a spec that keeps every rule passes", async () => {
  expect(await rulesBrokenBy({})).toEqual([]);
  expect(await rulesBrokenBy(nestedInRequest(() => {}))).toEqual([]);
});

const cases: [rule: string, what: string, change: Change][] = [
  ["house/path-item-file-name", "another operationId", operation((put) => (put.operationId = "renameUser"))],
  [
    "house/property-description",
    "an empty description",
    operation((put) => (requestSchema(put).properties.name.description = " ")),
  ],
  [
    "house/request-examples",
    "no full request",
    operation((put) => delete put.requestBody.content["application/json"].examples.full),
  ],
  [
    "house/response-examples",
    "a body without examples",
    operation((put) => (put.responses["400"].content["application/json"].examples = {})),
  ],
  [
    "house/response-examples",
    "no body and no header example",
    operation((put) => (put.responses["400"] = { description: "Wrong." })),
  ],
  [
    "house/request-closed",
    "an object inside a request open to any property",
    nestedInRequest((address) => delete address.additionalProperties),
  ],
  [
    "house/property-description",
    "an undescribed property inside a request",
    nestedInRequest((address) => delete address.properties.town.description),
  ],
  [
    "house/request-closed",
    "a request open to any property",
    operation((put) => delete requestSchema(put).additionalProperties),
  ],
  [
    "house/response-open",
    "a response closed to new properties",
    operation((put) => (responseSchema(put).additionalProperties = false)),
  ],
  [
    "house/response-open",
    "a response closed to new values",
    operation((put) => (responseSchema(put).properties.status.enum = [0])),
  ],
  [
    "house/no-unused-file",
    "a file that nothing refers to",
    { "components/schemas/Left.yaml": () => ({ type: "string" }) },
  ],
  [
    "rule/request-body-description",
    "a body without description",
    operation((put) => (put.requestBody.description = "")),
  ],
  [
    "no-invalid-media-type-examples",
    "an example that breaks its schema",
    operation((put) => (put.requestBody.content["application/json"].examples.full.value = { nam: "A" })),
  ],
];

test.concurrent.for(cases)("%s refuses %s", async ([rule, , change], { expect }) => {
  expect(await rulesBrokenBy(change)).toContain(rule);
});
