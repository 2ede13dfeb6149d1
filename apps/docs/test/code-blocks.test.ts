import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { type NeedsProgram, needsChromium } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, type ExpectStatic, expect, test } from "vitest";
import {
  acceptsAnyCertificate,
  requestsThatEnable,
  requestsToOtherHosts,
  requestsWithOtherToken,
  usesOfficialSdk,
  withoutHeaders,
} from "./code-blocks/check-requests.ts";
import { isParsed, syntaxErrors } from "./code-blocks/check-syntax.ts";
import { checkTypes } from "./code-blocks/check-types.ts";
import { isOnlyShown, problemsOf } from "./code-blocks/forms.ts";
import { normalizeOutput, outputPattern } from "./code-blocks/normalize-output.ts";
import { type Project, writeProject } from "./code-blocks/project.ts";
import { type Block, findMarkdownFiles, readHiddenBlocks, readMarkdownFile } from "./code-blocks/read-blocks.ts";
import { isRunnable, programs, run } from "./code-blocks/run.ts";
import { samples } from "./code-blocks/samples.ts";

const blocks = findMarkdownFiles().flatMap(readMarkdownFile);
const shown = blocks.filter(isOnlyShown);
const runnable = blocks.filter((block) => !isOnlyShown(block) && isRunnable(block));

/** What the test of a block needs. */
function needsOf({ language, code }: Block): NeedsProgram | undefined {
  return code.includes("./browser.ts") ? needsChromium : programs[language];
}

/** The secrets of the guides to signing in. Their mock checks them, so that each signature has to be right. */
const SECRETS = {
  appKeys: { "your-app-id": "your-app-key" },
  passwords: { "ming.li": "your-password", "your-user": "your-password" },
  secretKeys: { "your-access-key": "your-secret-key" },
};

let project: Project;
beforeAll(() => {
  project = writeProject(runnable);
});
afterAll(() => project.remove());

describe("each code block", () => {
  test("runs, or has a known form of code that is only shown", () => {
    const neither = blocks.filter((block) => !shown.includes(block) && !runnable.includes(block));
    expect(neither.map(({ location, language, code }) => `${location}: ${language} ${code}`)).toEqual([]);
  });

  test("shows a sample that exists, and no code of its own", () => {
    const wrong = blocks.filter(({ sample, code }) => sample && (code !== "" || !existsSync(join(samples, sample))));
    expect(wrong.map(({ location, sample }) => `${location}: ${sample}`)).toEqual([]);
  });

  test("checks certificates", () => {
    const wrong = blocks.filter((block) => acceptsAnyCertificate(codeOf(block)));
    expect(wrong.map(({ location }) => location)).toEqual([]);
  });

  test("compiles", () => {
    expect(checkTypes(project)).toEqual([]);
  });
});

describe.concurrent.for([...Map.groupBy(runnable, ({ file }) => file)])(
  "the blocks of %s run in order",
  ([file, inFile]) => {
    let mock: Mock;
    /** Of the block above, if it uses the official SDK. */
    let sentByOfficialSdk: unknown[] | undefined;
    beforeAll(async () => {
      const secrets = file.includes("/sign-in") ? SECRETS : {};
      mock = await startMock({ port: 0, stateful: true, control: true, faults: true, ...secrets });
    });
    afterAll(() => mock.close());

    for (const block of inFile) {
      test(block.location, { concurrent: false, ...needsOf(block) }, async ({ expect }) => {
        const before = mock.requests().length;
        await runBlock(block, mock.url, expect);
        const requests = mock.requests().slice(before);
        expect(requestsWithOtherToken(requests)).toEqual([]);
        expect(requestsToOtherHosts(requests)).toEqual([]);
        if (block.sample === undefined) expect(requestsThatEnable(requests)).toEqual([]);
        const sent = requests.map(withoutHeaders);
        const expected = sentByOfficialSdk ?? sent;
        sentByOfficialSdk = usesOfficialSdk(block.code) ? sent : undefined;
        expect(sent).toEqual(expected);
        // curl succeeds with an error response, too.
        if (!block.output) expect(requests.flatMap(({ violations }) => violations)).toEqual([]);
      });
    }
  },
);

describe("a block has no syntax errors", () => {
  test.for(blocks.filter(({ language }) => isParsed(language)))("$location", (block) => {
    expect(syntaxErrors(block.language, codeOf(block)), `lines after ${block.location}`).toEqual([]);
  });
});

describe("a block that is only shown has no problems", () => {
  test("in the variant of the instructions that is hidden", () => {
    const hidden = findMarkdownFiles().flatMap(readHiddenBlocks);
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.filter((block) => !isOnlyShown(block)).map(({ code }) => code)).toEqual([]);
    expect(hidden.flatMap(problemsOf)).toEqual([]);
  });

  test.for(shown)("$location", (block) => {
    expect(problemsOf(block), block.location).toEqual([]);
    expect(block.output, `${block.location} does not run, so it must not have an output`).toBeUndefined();
  });
});

function codeOf({ sample, code }: Block): string {
  return sample === undefined ? code : readFileSync(join(samples, sample), "utf8");
}

async function runBlock(block: Block, url: string, expect: ExpectStatic): Promise<void> {
  const { exitCode, output } = await run(project.files.get(block) as string, project.folder, url);
  expect({ exitCode, output }, `${block.location} must succeed`).toEqual({ exitCode: 0, output });
  if (block.output) expectOutput(output, block.output, expect);
}

function expectOutput(
  actual: string,
  { language, text, location }: NonNullable<Block["output"]>,
  expect: ExpectStatic,
): void {
  const given = normalizeOutput(actual);
  if (language === "json") expect(JSON.parse(given), location).toEqual(JSON.parse(normalizeOutput(text)));
  else if (text.includes("…")) expect(given, location).toMatch(outputPattern(text));
  else expect(given, location).toBe(normalizeOutput(text));
}
