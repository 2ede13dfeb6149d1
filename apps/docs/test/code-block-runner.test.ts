import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  needsCurl,
  needsGo,
  needsJava,
  needsPhp,
  needsPython,
  startTestServer,
  type TestServer,
} from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isParsed, syntaxErrors } from "./code-blocks/check-syntax.ts";
import { checkTypes } from "./code-blocks/check-types.ts";
import { isOnlyShown, problemsOf } from "./code-blocks/forms.ts";
import { normalizeOutput } from "./code-blocks/normalize-output.ts";
import { writeProject } from "./code-blocks/project.ts";
import { type Block, readBlocks } from "./code-blocks/read-blocks.ts";
import { isRunnable, run } from "./code-blocks/run.ts";
import { allSamples } from "./code-blocks/samples.ts";

function fence(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\n\`\`\`\n`;
}

function blockOf(info: string, code: string): Block {
  return readBlocks("a.md", fence(info, code))[0] as Block;
}

describe("reading a Markdown file", () => {
  test("reads each block with its line and its expected output", () => {
    const markdown = `# A\n\n${fence("ts", "a();")}\nIt prints:\n\n${fence("text output", "1")}\n${fence("sh", "b")}`;
    expect(readBlocks("a.md", markdown)).toMatchObject([
      {
        location: "a.md:4",
        language: "ts",
        code: "a();\n",
        output: { language: "text", text: "1\n", location: "a.md:10" },
      },
      { location: "a.md:14", language: "sh", code: "b\n", output: undefined },
    ]);
  });

  test("rejects an output without a block", () => {
    expect(() => readBlocks("a.md", fence("text output", "1"))).toThrow("a.md:2");
    expect(() => readBlocks("a.md", fence("ts", "a();") + fence("text output", "1").repeat(2))).toThrow("a.md:8");
  });

  test("reads a sample by its name", () => {
    const [block] = readBlocks("a.md", "```ts sample=b.client.ts\n```\n");
    expect(block).toMatchObject({ location: "a.md:2, b.client.ts", sample: "b.client.ts", code: "" });
  });

  test("reads a line that stands for samples", () => {
    const blocks = readBlocks("a.md", `\n<!-- samples: updateUser.realistic -->\n${fence("text output", "1")}`);
    const files = ["sh", "client.ts", "fetch.ts"].map((extension) => `updateUser.realistic.${extension}`);
    expect(blocks.map(({ location }) => location)).toEqual(files.map((file) => `a.md:2, ${file}`));
    expect(blocks.map(({ output }) => output?.text)).toEqual([undefined, undefined, "1\n"]);
    expect(() => readBlocks("a.md", "<!-- samples: updateUser.huge -->")).toThrow("no files samples/updateUser.huge.*");
  });
});

describe("isRunnable", () => {
  test.for(["curl -X PUT http://127.0.0.1:4010/ \\\n  --data 1", "export A=1\n# Then:\ncurl $A"])(
    "accepts %j",
    (code) => {
      expect(isRunnable(blockOf("sh", code))).toBe(true);
      expect(isOnlyShown(blockOf("sh", code))).toBe(false);
    },
  );

  test.for(["rm -rf .", "curl http://127.0.0.1:4010/\nrm -rf .", "docker run mock", "pnpm test"])(
    "rejects %j",
    (code) => {
      expect(isRunnable(blockOf("sh", code))).toBe(false);
      expect(isOnlyShown(blockOf("sh", code))).toBe(false);
    },
  );

  test("rejects other languages", () => {
    expect(isRunnable(blockOf("ruby", "1"))).toBe(false);
  });
});

describe("problemsOf", () => {
  test.for([
    ["sh", "npx --yes pnpm@0.0.1 test", "pins"],
    ["sh", "npx --yes pnpm@12.21.0 tests", 'hwc-users has no script "tests"'],
    ["sh", "npx --yes pnpm@12.21.0 --filter @hwc-users/nobody bench", "no package is called @hwc-users/nobody"],
    ["sh", "npx --yes pnpm@12.21.0 --filter @hwc-users/client bench", '@hwc-users/client has no script "bench"'],
    ["sh", "npm install left-pad", "left-pad"],
    ["sh", "npm install @hwc-users/faults", "@hwc-users/faults is neither"],
    ["sh", "npx @hwc-users/client", "no published package with a command is called @hwc-users/client"],
    ["sh", "npx @hwc-users/mock@0.0.1", "@hwc-users/mock has the version "],
    ["sh", "npx @hwc-users/mock --prot 1", "apps/mock/README.md does not describe the option --prot"],
    ["sh", "node packages/client/dist/index.js", "no package has the command packages/client/dist/index.js"],
    ["sh", "node apps/mock/dist/main.js --prot 1", "apps/mock/README.md does not describe the option --prot"],
    ["sh", "docker compose --file deploy/none.yaml up", "there is no deploy/none.yaml"],
    ["text", "spec/nowhere ──► packages/client", "there is no spec/nowhere"],
    ["text", "09:14:02.118 PUT /v1/usg/dcs/member updateUser 200 1ms", "updateUser is not PUT /v1/usg/dcs/member"],
    ["text", "09:14:02.118 PUT /v1/usg/dcs/member updateMyInfo 999 1ms", "updateMyInfo has no response 999"],
    ["json", "{", "it is not JSON"],
    ["ts", 'import { Wait } from "testcontainers";', "it differs from packages/interop/recipes/testcontainers.ts"],
  ] as const)("reports %s: %s", ([language, code, problem]) => {
    const block = blockOf(language, `${code} # as it is`);
    expect(isOnlyShown(block)).toBe(true);
    expect(problemsOf(block)).toEqual([expect.stringContaining(problem)]);
  });

  test.for([
    "npx --yes pnpm@12.21.0 test",
    "npx --yes pnpm@12.21.0 --filter @hwc-users/bench bench --only size",
    "npm install -D undici",
    "npm install @hwc-users/client",
    "deno add npm:@hwc-users/client",
    "npx --yes @hwc-users/contract --target https://api.example.com",
    "node apps/mock/dist/main.js --port 0",
  ])("accepts %s", (code) => {
    expect(problemsOf(blockOf("sh", code))).toEqual([]);
  });
});

test("normalizes request IDs and ports, and nothing else", () => {
  const ids = [crypto.randomUUID(), crypto.getRandomValues(new Uint32Array(4)).join("-")];
  const outputs = ids.map((id, port) => `${id} at http://127.0.0.1:4${port}\n`);
  expect(normalizeOutput(outputs[0] as string)).toBe(normalizeOutput(outputs[1] as string));
  expect(normalizeOutput("503 true 1")).not.toBe(normalizeOutput("503 true 2"));
});

describe("running", () => {
  const requests: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "scripts-"));
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(({ url = "" }, response) => {
      requests.push(url);
      response.end("received");
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  function runScript(name: string, code: string, limit?: number) {
    writeFileSync(join(folder, name), code);
    return run(join(folder, name), folder, server.url, limit);
  }

  test("returns the output of both streams in order, and the exit code", async () => {
    const code = 'console.log("a");\nconsole.error("b");\nconsole.log("c");\nprocess.exitCode = 3;\n';
    expect(await runScript("streams.ts", code)).toEqual({ exitCode: 3, output: "a\nb\nc\n" });
  });

  test("redirects fetch", async () => {
    const address = "http://127.0.0.1:4010/a";
    const code = `for (const a of ["${address}", new Request("${address}")]) console.log(await (await fetch(a)).text());`;
    expect(await runScript("fetch.ts", code)).toEqual({ exitCode: 0, output: "received\nreceived\n" });
    expect(requests.splice(0)).toEqual(["/a", "/a"]);
  });

  test("blocks fetch of another host", async () => {
    const { exitCode, output } = await runScript("other-host.ts", 'await fetch("https://service.example/a");\n');
    expect(exitCode).toBe(1);
    expect(output).toContain("must not call service.example");
    expect(requests.splice(0)).toEqual([]);
  });

  test("redirects curl", needsCurl, async () => {
    const code = "curl http://127.0.0.1:4010/a\ncurl http://service.example/b\n";
    expect(await runScript("curl.sh", code)).toEqual({ exitCode: 0, output: "receivedreceived" });
    expect(requests.splice(0)).toEqual(["/a", "/b"]);
  });

  test("redirects Python", needsPython, async () => {
    const code =
      'from urllib.request import urlopen\nfor host in ["127.0.0.1:4010", "service.example"]:\n    print(urlopen(f"http://{host}/a").read())\n';
    expect(await runScript("a.py", code)).toEqual({ exitCode: 0, output: "b'received'\n".repeat(2) });
    expect(requests.splice(0)).toEqual(["http://127.0.0.1:4010/a", "http://service.example/a"]);
  });

  test("redirects Java", needsJava, async () => {
    const code = `import java.net.URI;
      import java.net.http.*;
      class Send {
        public static void main(String[] arguments) throws Exception {
          HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:4010/a")).build();
          System.out.print(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
      }`;
    expect(await runScript("a.java", code)).toEqual({ exitCode: 0, output: "received" });
    expect(requests.splice(0)).toEqual(["http://127.0.0.1:4010/a"]);
  });

  test("redirects Go", needsGo, async () => {
    const code = `package main
      import ("io"; "net/http"; "os")
      func main() {
        response, _ := http.Get(os.Getenv("HWC_BASE_URL") + "/a")
        io.Copy(os.Stdout, response.Body)
      }`;
    expect(await runScript("a.go", code)).toEqual({ exitCode: 0, output: "received" });
    expect(requests.splice(0)).toEqual(["/a"]);
  });

  test("redirects PHP", needsPhp, async () => {
    const code = "<?php readfile(getenv('HWC_BASE_URL') . '/a');";
    expect(await runScript("a.php", code)).toEqual({ exitCode: 0, output: "received" });
    expect(requests.splice(0)).toEqual(["/a"]);
  });

  test("blocks requests of other APIs", async () => {
    const code = 'import { get } from "node:http";\nget("http://service.example/");\n';
    const { exitCode, output } = await runScript("http.ts", code);
    expect(exitCode).toBe(1);
    expect(output).toContain("must not call service.example");
  });

  test("ends a script that hangs, and reports its output", async () => {
    const end = runScript("hang.sh", "echo started\nexec sleep 600\n", 3000);
    await expect(end).rejects.toThrow(/hang\.sh did not end within 3 s\. Its output:\nstarted/);
  });
});

describe("syntaxErrors", () => {
  test.for(allSamples.filter(({ language }) => isParsed(language)))(
    "reports a missing bracket: $file",
    ({ language, code }) => {
      expect(syntaxErrors(language, code)).toEqual([]);
      expect(syntaxErrors(language, code.replace(")", ""))).not.toEqual([]);
      expect(syntaxErrors(language, code.replace(/[)}](?=[^)}]*$)/, ""))).not.toEqual([]);
    },
  );

  test.for([
    ["python", "a = 1\nb = = 2\n"],
    ["java", "class A {\n  int a = = 2;\n}\n"],
    ["go", "package main\nvar a = = 2\n"],
    ["php", "<?php\n$a = = 2;\n"],
  ] as const)("reports the line of an error in %s", ([language, code]) => {
    expect(syntaxErrors(language, code)).toEqual([2]);
  });
});

test("reports type errors by file and line", () => {
  const project = writeProject(
    readBlocks("a.md", `\n${fence("ts", "export {};\nconst one: number = 'one';\nvoid one;")}`),
  );
  expect(checkTypes(project)).toEqual([expect.stringMatching(/^a\.md:4: /)]);
  project.remove();
});
