import { describe, expect, test } from "vitest";
import { findRegistryUses } from "../src/index.ts";

const BEFORE = { scope: "@hwc-users", released: [], repository: null };
const AFTER = {
  scope: "@hwc-users",
  released: ["@hwc-users/mock", "@hwc-users/client"],
  repository: "https://git.example.org/team/hwc-users",
};

/** Instructions for a package of the scope. */
const OF_PACKAGES = [
  "npx @hwc-users/mock",
  "npx --yes @hwc-users/mock@0.1.0 --control",
  "npx -p @hwc-users/mock hwc-users-mock",
  "npx --package=@hwc-users/mock -c 'hwc-users-mock'",
  "npx --package @hwc-users/mock hwc-users-mock",
  'npx "@hwc-users/mock"',
  "npx '@hwc-users/mock@latest'",
  "npx.cmd @hwc-users/mock",
  "NPX  @HWC-Users/Mock",
  "npx \\\n  --yes \\\n  @hwc-users/mock",
  "npx `\r\n  @hwc-users/mock",
  "npx ^\n  @hwc-users/mock",
  "run: >-\n  npx --yes\n  @hwc-users/mock --port 1",
  "npm exec @hwc-users/mock",
  "npm exec --yes -- @hwc-users/mock",
  "npm x @hwc-users/mock",
  "pnpm dlx @hwc-users/mock",
  "pnpm --silent dlx @hwc-users/mock",
  "pnpm exec @hwc-users/mock",
  "pnpx @hwc-users/mock",
  "npx --yes pnpm@12.21.0 dlx @hwc-users/mock",
  "yarn dlx @hwc-users/mock",
  "yarn dlx -p @hwc-users/mock hwc-users-mock",
  "bunx @hwc-users/mock",
  "bunx --bun @hwc-users/mock",
  "bun x @hwc-users/mock",
  "bun add @hwc-users/client",
  "bun i @hwc-users/client",
  "bun install -d @hwc-users/client",
  "bun create @hwc-users",
  "npm init @hwc-users",
  "deno add npm:@hwc-users/client",
  "deno add jsr:@hwc-users/client",
  "deno install --global npm:@hwc-users/mock",
  "deno run -A npm:@hwc-users/mock",
  "deno run -A npm:/@hwc-users/mock@0.1.0",
  "deno cache npm:@hwc-users/client",
  "npm i @hwc-users/client",
  "npm install -D vitest @hwc-users/mock",
  "npm --prefix app install @hwc-users/client",
  "npm add @hwc-users/client",
  "npm ci @hwc-users/client",
  "npm install users@npm:@hwc-users/client",
  "pnpm add @hwc-users/client",
  "pnpm i @hwc-users/client",
  "pnpm add --filter app @hwc-users/client",
  "yarn add @hwc-users/client",
  "yarn global add @hwc-users/mock",
  "yarn workspace app add @hwc-users/client",
  "Run `npm install\n@hwc-users/mock`.",
  'import { updateUser } from "npm:@hwc-users/client/functions";',
  'import { updateUser } from "jsr:@hwc-users/client";',
  '<script type="module" src="https://unpkg.com/@hwc-users/client"></script>',
  'import "https://esm.sh/@hwc-users/client@0.1.0";',
  "https://cdn.jsdelivr.net/npm/@hwc-users/client/+esm",
  "https://cdn.skypack.dev/@hwc-users/client",
  "https://esm.run/@hwc-users/client",
  "https://cdnjs.cloudflare.com/ajax/libs/@hwc-users/client",
  "//unpkg.com/@hwc-users/client",
  "unpkg.com/@hwc-users/client",
  '{ "imports": { "@hwc-users/client": "https://esm.sh/@hwc-users/client" } }',
  '{ "imports": { "@hwc-users/client": "npm:@hwc-users/client@^0.1.0" } }',
  '{ "dependencies": { "@hwc-users/client": "^0.1.0" } }',
  '{ "devDependencies": { "@hwc-users/mock" : "0.1.0" } }',
  '{ "dependencies": { "@hwc-users/client": "latest" } }',
  '{ "dependencies": { "@hwc-users/client": "*" } }',
  '{ "dependencies": { "@hwc-users/client": ">=0.1" } }',
  "'@hwc-users/client': ^0.1.0",
  '{ "command": "npx", "args": ["-y", "@hwc-users/mock"] }',
  '{\n  "command": "npx",\n  "args": [\n    "-y",\n    "@hwc-users/mock"\n  ]\n}',
  'CMD ["npx", "--yes", "@hwc-users/mock"]',
  "command: npx @hwc-users/mock",
  "- run: npx @hwc-users/mock &",
  'spawn("npx", ["--yes", "@hwc-users/mock"])',
  "PORT=4011 npx @hwc-users/mock",
  "sudo npm i -g @hwc-users/mock",
  " * npx @hwc-users/mock",
];

/** Instructions for a name without the scope, which is never ours, and for addresses that are not ours. */
const OF_OTHERS = [
  "npx hwc-users-mock",
  "npx hwc-users-contract --target https://api.example.com",
  "npx --yes hwc-users",
  "npm exec hwc-users-mock",
  "bunx hwc-users-mock@0.1.0",
  "pnpm dlx hwc-users-mock",
  "npm install hwc-users",
  "npm install hwc-users/hwc-users",
  "npm install github:hwc-users/hwc-users",
  'import "npm:hwc-users";',
  "docker run hwc-users/mock",
  "docker run --rm -p 4010:4010 ghcr.io/hwc-users/mock:0.1.0",
  "docker run --rm \\\n  -p 4010:4010 \\\n  someone/hwc-users-mock",
  "podman pull quay.io/hwc-users/mock",
  "docker container create hwc-users/mock",
  "image: hwc-users/mock:0.1.0",
  "image: 'ghcr.io/hwc-users/mock'",
  "image: registry.invalid.io/hwc-users/mock",
  "docker pull myexample.com/hwc-users-mock",
  "FROM docker.io/hwc-users/mock AS mock",
  "from hwc-users/mock",
  "kubectl run mock --image=hwc-users/mock",
  'new GenericContainer("hwc-users/mock")',
  "- uses: hwc-users/action@v1",
  "- uses: docker://hwc-users/mock",
  "git clone https://github.com/hwc-users/hwc-users",
  "See github.com/hwc-users/hwc-users.",
  "https://www.npmjs.com/package/@hwc-users/unknown",
];

/** Text about the clone, tarballs and names. */
const ACCEPTED = [
  "npm install ./hwc-users-client-0.1.0.tgz",
  "npm install hwc-users-client-0.1.0.tgz",
  "npm install ../app/hwc-users-mock-0.1.0.tgz",
  "npx --yes pnpm@12.21.0 --filter @hwc-users/client pack --pack-destination ../app",
  "pnpm --filter @hwc-users/docs dev",
  "pnpm --filter=@hwc-users/docs exec vitest run test/x.test.ts",
  "pnpm -F @hwc-users/client add undici",
  "pnpm install --filter hwc-users --filter @hwc-users/start...",
  "npm run build -w @hwc-users/client",
  'import { createMeetingClient } from "@hwc-users/client";',
  "`npx` runs a command. `@hwc-users/mock` is a package.",
  "npm install vitest && node node_modules/@hwc-users/mock/dist/main.js",
  "npm install node_modules/@hwc-users/mock",
  '{ "@hwc-users/client": "workspace:*" }',
  '{ "@hwc-users/client": "file:./hwc-users-client-0.1.0.tgz" }',
  '{ "imports": { "@hwc-users/client": "./vendor/client.js" } }',
  '"@hwc-users/spec": minor',
  "docker build --tag hwc-users-mock apps/mock",
  "docker run hwc-users-mock",
  "docker run localhost:5000/hwc-users/mock",
  "image: hwc-users-mock:0.1.0",
  "image: ghcr.io/$OWNER/hwc-users-mock",
  "image: registry.invalid/hwc-users-mock",
  "docker build --tag registry.example.com/hwc-users-mock .",
  "- uses: ./.github/actions/hwc-users",
  "http://127.0.0.1:4010/hwc-users",
  "http://localhost:4000/hwc-users/",
  "user-agent: hwc-users-contract",
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

  test.for(["npx @hwc-users/faults", "npm i @hwc-users/client @hwc-users/faults"])(
    "refuses a package that stays private: %j",
    (text) => {
      expect(findRegistryUses(text, AFTER)).toMatchObject([{ problem: expect.stringContaining("@hwc-users/faults") }]);
    },
  );

  test("accepts the address of the repository", () => {
    expect(findRegistryUses(`git clone ${AFTER.repository}`, AFTER)).toEqual([]);
  });
});

test("reports the line, the words and what to write", () => {
  const text = "# A\n\nRun this:\n\n```sh\ncd app\nnpx --yes @hwc-users/mock --control\n```\n";
  expect(findRegistryUses(text, BEFORE)).toEqual([
    {
      line: 7,
      words: "npx --yes @hwc-users/mock",
      problem:
        "relies on @hwc-users/mock, which is not released. Show the clone or the tarball, and put the command for the time after " +
        'the release into a variant "<!-- released".',
    },
  ]);
});

test("takes the scope from release.json", () => {
  expect(findRegistryUses("npx @other/mock\nnpx other-mock", { ...BEFORE, scope: "@other" })).toHaveLength(2);
  expect(findRegistryUses("npx @other/mock", BEFORE)).toEqual([]);
});
