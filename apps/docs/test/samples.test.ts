import { globSync } from "node:fs";
import { join } from "node:path";
import { errorIn200, type Faults, redirect, stallHeaders, startFaults, status } from "@hwc-users/faults";
import { type OperationId, operations, responseWith } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Sample } from "../src/samples/read-samples.ts";
import { findMarkdownFiles, readMarkdownFile } from "./code-blocks/read-blocks.ts";
import { programs, run } from "./code-blocks/run.ts";
import { allSamples, samples } from "./code-blocks/samples.ts";

const EXTENSIONS: Record<Sample["size"], string[]> = {
  minimal: ["sh", "client.ts", "fetch.ts", "py", "java", "go", "php"],
  realistic: ["sh", "client.ts", "fetch.ts"],
};

/** Whether a sample disables accounts, as its text and its output describe it. Omitted if it sends another change. */
const DISABLES: Record<string, boolean> = {
  "batchUpdateUserStatus.minimal": false,
  "batchUpdateUserStatus.realistic": true,
  "updateUser.minimal": false,
  "updateUser.realistic": false,
  "updateUserInfo.minimal": true,
  "updateUserInfo.realistic": false,
};

const tokenHeaders = new Set(operations.map(({ tokenHeader }) => tokenHeader.toLowerCase()));

const withSamples = operations.filter(({ operationId: id }) =>
  allSamples.some(({ operationId }) => operationId === id),
);
const cases = withSamples.flatMap((operation) =>
  (["minimal", "realistic"] as const).map((size) => ({ operation, size, id: operation.operationId as OperationId })),
);

test("an operation has all samples or none, and there are no other files", () => {
  const complete = cases.flatMap(({ id, size }) => EXTENSIONS[size].map((extension) => `${id}.${size}.${extension}`));
  expect(globSync("*", { cwd: samples }).sort()).toEqual(complete.sort());
});

test("a guide shows each sample once, so that a test runs it", () => {
  const shown = findMarkdownFiles()
    .flatMap(readMarkdownFile)
    .flatMap(({ sample }) => sample ?? []);
  expect(shown.sort()).toEqual(allSamples.map(({ file }) => file).sort());
});

describe.each(cases)("the $size samples of $id", ({ id, operation, size }) => {
  const error = responseWith(operation, 403)?.examples[0]?.value as { error_code: string };
  const sent = new Map<string, { url: string; contentType: string | undefined; body: unknown }>();

  let faults: Faults;
  beforeAll(async () => {
    faults = await startFaults();
  });
  afterAll(() => faults.close());

  for (const { file, language } of allSamples.filter((sample) => sample.operationId === id && sample.size === size)) {
    const needs = programs[language] ?? {};

    test(`report the error code of an error response: ${file}`, needs, async () => {
      faults.clear();
      faults.next(id, [status(403)]);
      const { exitCode, output } = await run(join(samples, file), samples, faults.url);
      expect(output).toContain(error.error_code);
      // The minimal curl sample prints the response and always succeeds.
      if (!file.endsWith("minimal.sh")) expect(exitCode).not.toBe(0);

      const [request, ...others] = faults.requests();
      expect(others).toEqual([]);
      const { url, body, headers } = request ?? expect.unreachable("There should be a request.");
      const sentTokens = Object.entries(headers).filter(([header]) => tokenHeaders.has(header));
      expect(sentTokens).toEqual([[operation.tokenHeader.toLowerCase(), "any-token"]]);
      sent.set(file, { url, contentType: headers["content-type"], body: JSON.parse(body) });
    });

    test(`do not follow a redirect, which would send the token to another host: ${file}`, needs, async () => {
      faults.clear();
      faults.next(id, [redirect("other")]);
      await run(join(samples, file), samples, faults.url);
      expect(faults.requests().map(({ origin }) => origin)).toEqual(["first"]);
    });
  }

  test("send the same request, with values of the spec's examples", () => {
    const [first] = sent.values();
    for (const [name, request] of sent) expect(request, name).toEqual(first);
    expect(first?.contentType).toBe("application/json");
    expect(disables(first)).toBe(DISABLES[`${id}.${size}`]);

    const { schema, examples = [] } = operation.requestBody ?? {};
    const example = (name: string) => examples.find((candidate) => candidate.name === name)?.value;
    const body = first?.body as object;
    if (size === "realistic") expect(example("full")).toMatchObject(body);
    else {
      expect(body).toMatchObject(example("minimal") as object);
      const added = Object.keys(body).filter((field) => !Object.hasOwn(example("minimal") as object, field));
      expect(added.filter((field) => schema?.properties?.[field]?.default === undefined)).toEqual([]);
    }
    // The service may reset an omitted status to its default.
    if (schema?.properties?.["status"]) expect(body).toHaveProperty("status");
  });
});

describe("the samples of updateUserInfo", () => {
  let faults: Faults;
  beforeAll(async () => {
    faults = await startFaults();
  });
  afterAll(() => faults.close());

  // curl cannot read a body.
  for (const { file, language } of allSamples.filter(
    (sample) => sample.operationId === "updateUserInfo" && sample.language !== "sh",
  ))
    test(`report an error code in a response with status 200, except that of success: ${file}`, {
      ...programs[language],
    }, async () => {
      faults.next("updateUserInfo", [errorIn200("WKS.00010099"), errorIn200("WKS.00000000")]);
      const { exitCode, output } = await run(join(samples, file), samples, faults.url);
      expect(exitCode).not.toBe(0);
      expect(output).toContain("WKS.00010099");
      const { exitCode: success } = await run(join(samples, file), samples, faults.url);
      expect(success).toBe(0);
    });
});

describe.concurrent("the samples with plain HTTP", () => {
  for (const language of ["python", "java", "go", "php"])
    test(`end with an error if the service does not respond: ${language}`, { ...programs[language] }, async ({
      expect,
    }) => {
      const faults = await startFaults();
      const ends = allSamples
        .filter((sample) => sample.language === language)
        .map(async ({ file, operationId }) => {
          faults.next(operationId as OperationId, [stallHeaders()]);
          return { file, ...(await run(join(samples, file), samples, faults.url)) };
        });
      const succeeded = (await Promise.all(ends)).filter(({ exitCode }) => exitCode === 0);
      await faults.close();
      expect(succeeded).toEqual([]);
    });
});

/** Whether a request disables accounts; undefined if it does not set their status. */
function disables({ url = "", body = {} }: { url?: string; body?: unknown } = {}): boolean | undefined {
  const inPath = /\/status\/(\d)/.exec(url)?.[1];
  const { status = inPath, disabled = status }: { status?: unknown; disabled?: unknown } = Object(body);
  return disabled === undefined ? undefined : Boolean(Number(disabled));
}
