import { globSync } from "node:fs";
import { join } from "node:path";
import { type Faults, redirect, startFaults, status } from "@hwc-users/faults";
import { type OperationId, operations, responseWith } from "@hwc-users/spec";
import { needsCurl } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samples } from "./code-blocks/project.ts";
import { findMarkdownFiles, readMarkdownFile } from "./code-blocks/read-blocks.ts";
import { run } from "./code-blocks/run.ts";

const SIZES = ["minimal", "realistic"];
const KINDS = ["sh", "client.ts", "fetch.ts"];

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

const files = globSync("*", { cwd: samples });
const withSamples = operations.filter(({ operationId }) => files.some((name) => name.startsWith(`${operationId}.`)));
const cases = withSamples.flatMap((operation) =>
  SIZES.map((size) => ({ operation, size, id: operation.operationId as OperationId })),
);

test("an operation has all samples or none, and there are no other files", () => {
  const complete = cases.flatMap(({ id, size }) => KINDS.map((kind) => `${id}.${size}.${kind}`));
  expect(files.sort()).toEqual(complete.sort());
});

test("a guide shows each sample, so that a test runs it", () => {
  const shown = findMarkdownFiles()
    .flatMap(readMarkdownFile)
    .map(({ sample }) => sample);
  expect(files.filter((name) => !shown.includes(name))).toEqual([]);
});

describe.each(cases)("the $size samples of $id", ({ id, operation, size }) => {
  const error = responseWith(operation, 403)?.examples[0]?.value as { error_code: string };
  const sent = new Map<string, { url: string; contentType: string | undefined; body: unknown }>();

  let faults: Faults;
  beforeAll(async () => {
    faults = await startFaults();
  });
  afterAll(() => faults.close());

  for (const kind of KINDS) {
    const needs = kind === "sh" ? needsCurl : {};

    test(`report the error code of an error response: ${kind}`, needs, async () => {
      const name = `${id}.${size}.${kind}`;
      faults.clear();
      faults.next(id, [status(403)]);
      const { exitCode, output } = await run(join(samples, name), samples, faults.url);
      expect(output).toContain(error.error_code);
      // The minimal curl sample prints the response and always succeeds.
      if (name !== `${id}.minimal.sh`) expect(exitCode).not.toBe(0);

      const [request, ...others] = faults.requests();
      expect(others).toEqual([]);
      const { url, body, headers } = request ?? expect.unreachable("There should be a request.");
      const sentTokens = Object.entries(headers).filter(([header]) => tokenHeaders.has(header));
      expect(sentTokens).toEqual([[operation.tokenHeader.toLowerCase(), "any-token"]]);
      sent.set(name, { url, contentType: headers["content-type"], body: JSON.parse(body) });
    });

    test(`do not follow a redirect, which would send the token to another host: ${kind}`, needs, async () => {
      faults.clear();
      faults.next(id, [redirect("other")]);
      await run(join(samples, `${id}.${size}.${kind}`), samples, faults.url);
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

/** Whether a request disables accounts; undefined if it does not set their status. */
function disables({ url = "", body = {} }: { url?: string; body?: unknown } = {}): boolean | undefined {
  const inPath = /\/status\/(\d)/.exec(url)?.[1];
  const { status = inPath, disabled = status }: { status?: unknown; disabled?: unknown } = Object(body);
  return disabled === undefined ? undefined : Boolean(Number(disabled));
}
