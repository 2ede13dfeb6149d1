import { describe, expect, test } from "vitest";
import { findRegistryUses } from "../src/index.ts";

const BEFORE = { scope: "@sample", project: "sample", released: [], repository: null };
const AFTER = {
  scope: "@sample",
  project: "sample",
  released: ["@sample/mock", "@sample/client"],
  repository: "https://git.sample.dev/team/sample",
};

/** Instructions for a package of the scope. */
const OF_PACKAGES = [
  "npx @sample/mock",
  "npx --yes @sample/mock@0.1.0 --control",
  "npx -p @sample/mock sample-mock",
  "npx --package=@sample/mock -c 'sample-mock'",
  "npx --package @sample/mock sample-mock",
  'npx "@sample/mock"',
  "npx '@sample/mock@latest'",
  "npx.cmd @sample/mock",
  "NPX  @Sample/Mock",
  "npx \\\n  --yes \\\n  @sample/mock",
  "npx `\r\n  @sample/mock",
  "npx ^\n  @sample/mock",
  "run: >-\n  npx --yes\n  @sample/mock --port 1",
  "npm exec @sample/mock",
  "npm exec --yes -- @sample/mock",
  "npm x @sample/mock",
  "pnpm dlx @sample/mock",
  "pnpm --silent dlx @sample/mock",
  "pnpm --package=@sample/mock dlx sample-mock",
  "pnx @sample/mock",
  "pn add @sample/client",
  "nlx @sample/mock",
  "ni @sample/client",
  "volta install @sample/mock",
  "pnpm exec @sample/mock",
  "pnpx @sample/mock",
  "npx --yes pnpm@12.21.0 dlx @sample/mock",
  "yarn dlx @sample/mock",
  "yarn dlx -p @sample/mock sample-mock",
  "bunx @sample/mock",
  "bunx --bun @sample/mock",
  "bun x @sample/mock",
  "bun add @sample/client",
  "bun i @sample/client",
  "bun install -d @sample/client",
  "bun create @sample",
  "npm init @sample",
  "deno add npm:@sample/client",
  "deno add jsr:@sample/client",
  "deno install --global npm:@sample/mock",
  "deno run -A npm:@sample/mock",
  "deno run -A npm:/@sample/mock@0.1.0",
  "deno cache npm:@sample/client",
  "npm i @sample/client",
  "npm install -D vitest @sample/mock",
  "npm --prefix app install @sample/client",
  "npm add @sample/client",
  "npm ci @sample/client",
  "npm pack @sample/client",
  "npm view @sample/client version",
  "npm install users@npm:@sample/client",
  "pnpm add @sample/client",
  "pnpm i @sample/client",
  "pnpm add --filter app @sample/client",
  "yarn add @sample/client",
  "yarn global add @sample/mock",
  "yarn workspace app add @sample/client",
  "Run `npm install\n@sample/mock`.",
  "Install `@sample/client` from npm.",
  "Then add @sample/client with `pnpm`.",
  "从 npm 安装 `@sample/client`。",
  "请执行“npm install @sample/client”。",
  'import { updateUser } from "npm:@sample/client/functions";',
  'import { updateUser } from "jsr:@sample/client";',
  '<script type="module" src="https://unpkg.com/@sample/client"></script>',
  'import "https://esm.sh/@sample/client@0.1.0";',
  "https://cdn.jsdelivr.net/npm/@sample/client/+esm",
  "https://cdn.skypack.dev/@sample/client",
  "https://esm.run/@sample/client",
  "https://cdnjs.cloudflare.com/ajax/libs/@sample/client",
  "//unpkg.com/@sample/client",
  "https://img.shields.io/npm/v/%40sample%2Fclient",
  "https://badge.fury.io/js/%40sample%2fclient",
  "https://www.npmjs.com/package/%40sample/client",
  "unpkg.com/@sample/client",
  '{ "imports": { "@sample/client": "https://esm.sh/@sample/client" } }',
  '{ "imports": { "@sample/client": "npm:@sample/client@^0.1.0" } }',
  '{ "dependencies": { "@sample/client": "^0.1.0" } }',
  '{ "devDependencies": { "@sample/mock" : "0.1.0" } }',
  '{ "dependencies": { "@sample/client": "latest" } }',
  '{ "dependencies": { "@sample/client": "*" } }',
  '{ "dependencies": { "@sample/client": ">=0.1" } }',
  "'@sample/client': ^0.1.0",
  '{ "command": "npx", "args": ["-y", "@sample/mock"] }',
  '{\n  "command": "npx",\n  "args": [\n    "-y",\n    "@sample/mock"\n  ]\n}',
  'CMD ["npx", "--yes", "@sample/mock"]',
  "command: npx @sample/mock",
  "- run: npx @sample/mock &",
  'spawn("npx", ["--yes", "@sample/mock"])',
  "PORT=4011 npx @sample/mock",
  "sudo npm i -g @sample/mock",
  " * npx @sample/mock",
];

/** Instructions for a name without the scope, which is never ours, and for addresses that are not ours. */
const OF_OTHERS = [
  "npx sample-mock",
  "npx sample-contract --target https://api.example.com",
  "npx --yes sample",
  "npm exec sample-mock",
  "bunx sample-mock@0.1.0",
  "pnpm dlx sample-mock",
  "npm install sample",
  "npm install sample/sample",
  "npm install github:sample/sample",
  'import "npm:sample";',
  '{ "dependencies": { "sample-mock": "^0.1.0" } }',
  "docker run sample/mock",
  "docker run --rm -p 4010:4010 ghcr.io/sample/mock:0.1.0",
  "docker run --rm \\\n  -p 4010:4010 \\\n  someone/sample-mock",
  "podman pull quay.io/sample/mock",
  "docker container create sample/mock",
  "docker image pull sample/mock",
  "helm install mock sample/mock",
  "image: sample/mock:0.1.0",
  "image: 'ghcr.io/sample/mock'",
  "image: registry.invalid.io/sample/mock",
  "docker pull myexample.com/sample-mock",
  "FROM docker.io/sample/mock AS mock",
  "from sample/mock",
  "kubectl run mock --image=sample/mock",
  'new GenericContainer("sample/mock")',
  'new GenericContainer<>("sample/mock")',
  'DockerImageName.parse("sample/mock")',
  'DockerContainer("ghcr.io/sample/mock")',
  "- uses: sample/action@v1",
  "- uses: docker://sample/mock",
  "git clone https://github.com/sample/sample",
  "See github.com/sample/sample.",
  "git clone git@github.com:sample/sample.git",
  "npm install git+ssh://git@github.com/sample/sample.git",
  "gh repo clone sample/sample",
  "The docs are on sample.github.io.",
  "Write to security@sample.dev.",
  "pip install sample-mock",
  "https://www.npmjs.com/package/@sample/unknown",
];

/** Text about the clone, tarballs and names. */
const ACCEPTED = [
  "npm install ./sample-client-0.1.0.tgz",
  "npm install sample-client-0.1.0.tgz",
  "npm install ../app/sample-mock-0.1.0.tgz",
  "npx --yes pnpm@12.21.0 --filter @sample/client pack --pack-destination ../app",
  "pnpm --filter @sample/docs dev",
  "pnpm --filter=@sample/docs exec vitest run test/x.test.ts",
  "pnpm -F @sample/client add undici",
  "pnpm install --filter sample --filter @sample/start...",
  "npm run build -w @sample/client",
  'import { createMeetingClient } from "@sample/client";',
  "`npx` runs a command. `@sample/mock` is a package.",
  "`@sample/client` is not on npm.",
  "You cannot install `@sample/client` from npm.",
  "npm 上没有 `@sample/client`。",
  "npm pack ./packages/client",
  "npm install vitest && node node_modules/@sample/mock/dist/main.js",
  "npm install node_modules/@sample/mock",
  '{ "@sample/client": "workspace:*" }',
  '{ "@sample/client": "file:./sample-client-0.1.0.tgz" }',
  '{ "imports": { "@sample/client": "./vendor/client.js" } }',
  '"@sample/spec": minor',
  '{ "bin": { "sample-mock": "./dist/main.js" } }',
  "docker build --tag sample-mock apps/mock",
  "docker run sample-mock",
  "docker run localhost:5000/sample/mock",
  "image: sample-mock:0.1.0",
  "image: ghcr.io/$OWNER/sample-mock",
  "- uses: ./.github/actions/sample",
  "docker run registry.example.com/sample-mock:1",
  "docker build --tag registry.example.com/sample-mock .",
  "image: registry.invalid/sample-mock",
  "https://docs.example.com/sample",
  "http://sample-mock:4010/health",
  "http://127.0.0.1:4010/sample",
  "sample.example.com",
  "http://sample-mock.default.svc.cluster.local",
  "http://sample-mock.team.svc/health",
  "http://localhost:4000/sample/",
  "user-agent: sample-contract",
];

describe("before a release", () => {
  test.for([...OF_PACKAGES, ...OF_OTHERS])("refuses %j", (text) => {
    expect(findRegistryUses(text, BEFORE)).not.toEqual([]);
  });

  test.for(ACCEPTED)("accepts %j", (text) => {
    expect(findRegistryUses(text, BEFORE)).toEqual([]);
  });
});

describe("after it", () => {
  test.for([...OF_PACKAGES.filter((text) => text.includes("/")), ...ACCEPTED])("accepts %j", (text) => {
    expect(findRegistryUses(text, AFTER)).toEqual([]);
  });

  test.for(OF_OTHERS)("still refuses %j", (text) => {
    expect(findRegistryUses(text, AFTER)).not.toEqual([]);
  });

  test.for(["npx @sample/faults", "npm i @sample/client @sample/faults"])(
    "refuses a package that stays private: %j",
    (text) => {
      expect(findRegistryUses(text, AFTER)).toMatchObject([{ problem: expect.stringContaining("@sample/faults") }]);
    },
  );

  test("accepts the address of the repository", () => {
    expect(findRegistryUses(`git clone ${AFTER.repository}`, AFTER)).toEqual([]);
  });
});

test("reports the line, the words and what to write", () => {
  const text = "# A\n\nRun this:\n\n```sh\ncd app\nnpx --yes @sample/mock --control\n```\n";
  expect(findRegistryUses(text, BEFORE)).toEqual([
    {
      line: 7,
      words: "npx --yes @sample/mock",
      problem:
        "relies on @sample/mock, which is not released. Show the clone or the tarball. In Markdown, put the command for the " +
        'time after the release into a variant "<!-- released".',
    },
  ]);
});

test("takes the names from its argument", () => {
  const text = "npx @second/mock\nnpx sample-mock\nhttps://unpkg.com/@second/mock";
  expect(findRegistryUses(text, { ...BEFORE, scope: "@second" })).toHaveLength(3);
  expect(findRegistryUses("npx @second/mock\nnpx second-mock\nhttps://second.com/", BEFORE)).toEqual([]);
});
