import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTypes } from "./code-blocks/check-types.ts";
import { isOnlyShown, problemsOf } from "./code-blocks/forms.ts";
import { settle } from "./code-blocks/output.ts";
import { writeProject } from "./code-blocks/project.ts";
import { type Block, readBlocks } from "./code-blocks/read-blocks.ts";
import { hasCurl, isRunnable, run } from "./code-blocks/run.ts";

function fence(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\n\`\`\`\n`;
}

function blockOf(info: string, code: string): Block {
  return readBlocks("a.md", fence(info, code))[0] as Block;
}

describe("reading a page", () => {
  test("finds each block by the line of its code, with the output below it", () => {
    const page = `# A\n\n${fence("ts", "a();")}\nIt prints:\n\n${fence("text output", "1")}\n${fence("sh", "b")}`;
    expect(readBlocks("a.md", page)).toMatchObject([
      { where: "a.md:4", language: "ts", code: "a();\n", output: { language: "text", text: "1\n", where: "a.md:10" } },
      { where: "a.md:14", language: "sh", code: "b\n", output: undefined },
    ]);
  });

  test("refuses an output without code", () => {
    expect(() => readBlocks("a.md", fence("text output", "1"))).toThrow("a.md:2");
    expect(() => readBlocks("a.md", fence("ts", "a();") + fence("text output", "1").repeat(2))).toThrow("a.md:8");
  });

  test("knows a sample by its name", () => {
    const [block] = readBlocks("a.md", "```ts sample=b.client.ts\n```\n");
    expect(block).toMatchObject({ where: "a.md:2, b.client.ts", sample: "b.client.ts", code: "" });
  });
});

describe("what is run", () => {
  test.for(["curl -X PUT http://127.0.0.1:4010/ \\\n  --data 1", "export A=1\n# Then:\ncurl $A"])("%j", (code) => {
    expect(isRunnable(blockOf("sh", code))).toBe(true);
    expect(isOnlyShown(blockOf("sh", code))).toBe(false);
  });

  test.for(["rm -rf .", "curl http://127.0.0.1:4010/\nrm -rf .", "docker run mock"])("%j is not", (code) => {
    expect(isRunnable(blockOf("sh", code))).toBe(false);
    expect(isOnlyShown(blockOf("sh", code))).toBe(false);
  });

  test("nothing of another language", () => {
    expect(isRunnable(blockOf("python", "1"))).toBe(false);
  });
});

describe("what is only shown is still looked at", () => {
  test.for([
    ["sh", "npx --yes pnpm@0.0.1 test", "pins"],
    ["sh", "pnpm tests", 'hwc-users has no script "tests"'],
    ["sh", "pnpm --filter @hwc-users/nobody bench", "no package is called @hwc-users/nobody"],
    ["sh", "pnpm --filter @hwc-users/client bench", '@hwc-users/client has no script "bench"'],
    ["sh", "npm install left-pad", "left-pad"],
    ["sh", "npx @hwc-users/client", "@hwc-users/client has no command"],
    ["sh", "npx @hwc-users/mock --prot 1", "@hwc-users/mock has no option --prot"],
    ["text", "spec/nowhere ──► packages/client", "there is no spec/nowhere"],
    ["text", "09:14:02.118 PUT /v1/usg/dcs/member updateUser 200 1ms", "updateUser is not PUT /v1/usg/dcs/member"],
    ["text", "09:14:02.118 PUT /v1/usg/dcs/member updateMyInfo 999 1ms", "updateMyInfo does not answer with 999"],
    ["json", "{", "it is not JSON"],
  ] as const)("%s: %s", ([language, code, problem]) => {
    const block = blockOf(language, `${code} # as it is`);
    expect(isOnlyShown(block)).toBe(true);
    expect(problemsOf(block)).toEqual([expect.stringContaining(problem)]);
  });

  test.for(["pnpm test", "pnpm --filter @hwc-users/bench bench --only size", "npm install -D undici"])("%s", (code) => {
    expect(problemsOf(blockOf("sh", code))).toEqual([]);
  });
});

test("what differs from run to run is left out of an output", () => {
  const ids = [crypto.randomUUID(), crypto.getRandomValues(new Uint32Array(4)).join("-")];
  const outputs = ids.map((id, port) => `${id} at http://127.0.0.1:4${port}\n`);
  expect(settle(outputs[0] as string)).toBe(settle(outputs[1] as string));
  expect(settle("503 true 1")).not.toBe(settle("503 true 2"));
});

describe("running", () => {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, reply) => {
    asked.push(url);
    reply.end("answered");
  });
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function runScript(name: string, code: string) {
    writeFileSync(join(folder, name), code);
    return run(join(folder, name), folder, url());
  }

  test("gives what a script wrote to both streams, in order, and its exit code", async () => {
    const code = 'console.log("a");\nconsole.error("b");\nconsole.log("c");\nprocess.exitCode = 3;\n';
    expect(await runScript("streams.ts", code)).toEqual({ exitCode: 3, output: "a\nb\nc\n" });
  });

  test.for(["http://127.0.0.1:4010/a", "https://service.example/a"])(
    "fetch of %s is answered here",
    async (address) => {
      const code = `for (const a of ["${address}", new Request("${address}")]) console.log(await (await fetch(a)).text());`;
      expect(await runScript("fetch.ts", code)).toEqual({ exitCode: 0, output: "answered\nanswered\n" });
      expect(asked.splice(0)).toEqual(["/a", "/a"]);
    },
  );

  test.runIf(hasCurl)("curl is answered here", async () => {
    const code = 'curl "$HWC_BASE_URL/a"\ncurl http://service.example/b\n';
    expect(await runScript("curl.sh", code)).toEqual({ exitCode: 0, output: "answeredanswered" });
    expect(asked.splice(0)).toEqual(["/a", "/b"]);
  });

  test("no other way leads out", async () => {
    const code = 'import { get } from "node:http";\nget("http://service.example/");\n';
    const { exitCode, output } = await runScript("http.ts", code);
    expect(exitCode).toBe(1);
    expect(output).toContain("must not look up service.example");
  });
});

test("a mistake of types is told by page and line", () => {
  const project = writeProject(
    readBlocks("a.md", `\n${fence("ts", "export {};\nconst one: number = 'one';\nvoid one;")}`),
  );
  expect(checkTypes(project)).toEqual([expect.stringMatching(/^a\.md:4: /)]);
  project.remove();
});
