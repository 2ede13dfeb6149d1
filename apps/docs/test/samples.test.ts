import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { type Faults, startFaults, status } from "@hwc-users/faults";
import { type Operation, type OperationId, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samples } from "./code-blocks/project.ts";
import { findPages, readPage } from "./code-blocks/read-blocks.ts";
import { hasCurl, run } from "./code-blocks/run.ts";

const SIZES = ["minimal", "realistic"];
const FORMS = ["sh", "client.ts", "fetch.ts"];

const files = globSync("*", { cwd: samples }).map((name) => basename(name));
const withSamples = operations.filter(({ operationId }) => files.some((name) => name.startsWith(`${operationId}.`)));
const cases = withSamples.flatMap((operation) =>
  SIZES.map((size) => ({ operation, size, id: operation.operationId as OperationId })),
);

test("an operation has all its samples or none, and there are no others", () => {
  const complete = cases.flatMap(({ id, size }) => FORMS.map((form) => `${id}.${size}.${form}`));
  expect(files.sort()).toEqual(complete.sort());
});

test("each is shown in a guide, so that it is run", () => {
  const shown = findPages()
    .flatMap(readPage)
    .map(({ sample }) => sample);
  expect(files.filter((name) => !shown.includes(name))).toEqual([]);
});

describe.each(cases)("the $size samples of $id", ({ id, operation, size }) => {
  const names = FORMS.filter((form) => form !== "sh" || hasCurl).map((form) => `${id}.${size}.${form}`);
  const refusal = exampleOf(operation, 403);

  const sent = new Map<string, { url: string; body: unknown }>();

  let faults: Faults;
  beforeAll(async () => {
    faults = await startFaults();
  });
  afterAll(() => faults.close());

  test.for(names)("%s says so when the service refuses, with its code", async (name) => {
    faults.clear();
    faults.next(id, [status(403)]);
    const { exitCode, output } = await run(join(samples, name), samples, faults.url);
    expect(output).toContain(refusal.error_code);
    // The smallest curl shows the answer, and ends well whatever it is.
    if (name !== `${id}.minimal.sh`) expect(exitCode).not.toBe(0);

    expect(faults.requests()).toHaveLength(1);
    for (const { url, body, headers } of faults.requests(id)) {
      expect(headers[operation.tokenHeader.toLowerCase()]).toBe("any-token");
      sent.set(name, { url, body: JSON.parse(body) });
    }
  });

  test("sent the same request, with values of the spec's examples", () => {
    const [first] = sent.values();
    for (const name of names) expect(sent.get(name), name).toEqual(first);

    const name = size === "minimal" ? "minimal" : "full";
    const example = operation.requestBody?.examples.find((candidate) => candidate.name === name);
    if (name === "minimal") expect(first?.body).toEqual(example?.value);
    else expect(example?.value).toMatchObject(first?.body as object);
  });
});

function exampleOf({ responses }: Operation, code: number): { error_code: string } {
  return responses.find((response) => response.status === code)?.examples[0]?.value as { error_code: string };
}
