import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "./code-blocks/check-types.ts";
import { isOnlyShown, problemsOf } from "./code-blocks/forms.ts";
import { settle } from "./code-blocks/output.ts";
import { type Project, samples, writeProject } from "./code-blocks/project.ts";
import { type Block, findPages, readPage } from "./code-blocks/read-blocks.ts";
import { hasCurl, isRunnable, run } from "./code-blocks/run.ts";

const blocks = findPages().flatMap(readPage);
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

describe("every block of every Markdown page", () => {
  test("is run, or has a form of what is only shown", () => {
    const neither = blocks.filter((block) => !shown.includes(block) && !runnable.includes(block));
    expect(neither.map(({ where, language, code }) => `${where}: ${language} ${code}`)).toEqual([]);
  });

  test("that shows a sample has no text of its own, and the sample exists", () => {
    const wrong = blocks.filter(({ sample, code }) => sample && (code !== "" || !existsSync(join(samples, sample))));
    expect(wrong.map(({ where, sample }) => `${where}: ${sample}`)).toEqual([]);
  });

  test("compiles, in one program with the samples", () => {
    expect(checkTypes(project)).toEqual([]);
  });
});

describe.concurrent("the code that is run", () => {
  test.for(runnable.filter(({ language }) => language === "ts" || hasCurl))("$where", async (block) => {
    const { exitCode, output } = await run(project.files.get(block) as string, project.folder, mock.url);
    expect({ exitCode, output }, `${block.where} ends well`).toEqual({ exitCode: 0, output });
    if (block.output) expectOutput(output, block.output);
  });
});

describe("the code that is only shown", () => {
  test.for(shown)("$where", (block) => {
    expect(problemsOf(block), block.where).toEqual([]);
    expect(block.output, `${block.where} is not run, so it cannot show an output`).toBeUndefined();
  });
});

function expectOutput(actual: string, { language, text, where }: NonNullable<Block["output"]>): void {
  const [given, shown] = [settle(actual), settle(text)];
  if (language === "json") expect(JSON.parse(given), where).toEqual(JSON.parse(shown));
  else expect(given, where).toBe(shown);
}
