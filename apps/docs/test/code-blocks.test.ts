import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { needsCurl } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "./code-blocks/check-types.ts";
import { isOnlyShown, problemsOf } from "./code-blocks/forms.ts";
import { normalizeOutput } from "./code-blocks/normalize-output.ts";
import { type Project, samples, writeProject } from "./code-blocks/project.ts";
import { type Block, findMarkdownFiles, readMarkdownFile } from "./code-blocks/read-blocks.ts";
import { isRunnable, run } from "./code-blocks/run.ts";

const blocks = findMarkdownFiles().flatMap(readMarkdownFile);
const shown = blocks.filter(isOnlyShown);
const runnable = blocks.filter((block) => !isOnlyShown(block) && isRunnable(block));

let mock: Mock;
let project: Project;
beforeAll(async () => {
  mock = await startMock({ port: 0, faults: true });
  project = writeProject(runnable);
});
afterAll(async () => {
  project.remove();
  await mock.close();
});

describe("each code block", () => {
  test("runs, or has a known form of code that is only shown", () => {
    const neither = blocks.filter((block) => !shown.includes(block) && !runnable.includes(block));
    expect(neither.map(({ location, language, code }) => `${location}: ${language} ${code}`)).toEqual([]);
  });

  test("shows a sample that exists, and no code of its own", () => {
    const wrong = blocks.filter(({ sample, code }) => sample && (code !== "" || !existsSync(join(samples, sample))));
    expect(wrong.map(({ location, sample }) => `${location}: ${sample}`)).toEqual([]);
  });

  test("compiles", () => {
    expect(checkTypes(project)).toEqual([]);
  });
});

describe.concurrent("a TypeScript block runs", () => {
  test.for(runnable.filter(({ language }) => language === "ts"))("$location", runBlock);
});

describe.concurrent("a shell block runs", needsCurl, () => {
  test.for(runnable.filter(({ language }) => language === "sh"))("$location", runBlock);
});

describe("a block that is only shown has no problems", () => {
  test.for(shown)("$location", (block) => {
    expect(problemsOf(block), block.location).toEqual([]);
    expect(block.output, `${block.location} does not run, so it must not have an output`).toBeUndefined();
  });
});

async function runBlock(block: Block): Promise<void> {
  const { exitCode, output } = await run(project.files.get(block) as string, project.folder, mock.url);
  expect({ exitCode, output }, `${block.location} must succeed`).toEqual({ exitCode: 0, output });
  if (block.output) expectOutput(output, block.output);
}

function expectOutput(actual: string, { language, text, location }: NonNullable<Block["output"]>): void {
  const [given, expected] = [normalizeOutput(actual), normalizeOutput(text)];
  if (language === "json") expect(JSON.parse(given), location).toEqual(JSON.parse(expected));
  else expect(given, location).toBe(expected);
}
