import { randomBytes } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Check } from "../src/checks/check.ts";
import { checkPackages } from "../src/checks/check-packages.ts";
import { checkFiles } from "../src/checks/files.ts";
import { checkLicences } from "../src/checks/licences.ts";
import { checkLinks } from "../src/checks/links.ts";
import { checkManifest } from "../src/checks/manifest.ts";
import { checkPrivateContent } from "../src/checks/private-content.ts";
import { checkPublint } from "../src/checks/publint.ts";
import { checkSbom } from "../src/checks/sbom.ts";
import { checkSize } from "../src/checks/size.ts";
import { checkSourceMaps } from "../src/checks/source-maps.ts";
import { checkTypes } from "../src/checks/types.ts";
import { runCommand } from "../src/commandline/commands.ts";
import { unpack } from "../src/pack/unpack.ts";
import { packTarball, temporaryFolder } from "./tarball.ts";

const release = { version: "1.0.0", repository: "https://git.example.com/any" };

test("a correct tarball has no problems", async () => {
  expect((await checkPackages([await packTarball()], release)).problems).toEqual([]);
});

const uri = "../node_modules/.pnpm/uri@1.0.0/node_modules/uri/index.js";
const notice = `uri@1.0.0 (MIT)\n${"=".repeat("uri@1.0.0 (MIT)".length)}\n\nMIT License\n`;
const sourceMap = (fields: object) => ({ "dist/index.js.map": JSON.stringify({ version: 3, ...fields }) });

test.for<[name: string, check: Check, files: Record<string, string | undefined>, manifest: object, problem: RegExp]>([
  ["another version", checkManifest, {}, { version: "1.0.1" }, /has version 1.0.1, the release is 1.0.0/],
  ["an install script", checkManifest, {}, { scripts: { postinstall: "node dist/index.js" } }, /has "scripts"/],
  ["a range", checkManifest, {}, { dependencies: { ajv: "^8.0.0" } }, /ajv@\^8.0.0. Write an exact version/],
  [
    "no repository",
    checkManifest,
    {},
    { repository: undefined },
    /repository undefined, not https:\/\/git.example.com/,
  ],
  ["a mark that it is private", checkManifest, {}, { private: true }, /has "private"/],
  [
    "a registry of its own",
    checkManifest,
    {},
    { publishConfig: { registry: "https://example.com" } },
    /is published to https:\/\/example.com/,
  ],
  ["a workspace dependency", checkManifest, {}, { dependencies: { ajv: "catalog:" } }, /contains catalog:/],
  ["a source condition", checkManifest, {}, { exports: { "@scope/source": "./a.ts" } }, /contains "@scope\/source"/],
  ["no README", checkFiles, { "README.md": undefined }, {}, /README.md: is missing/],
  ["a test", checkFiles, { "test/index.test.ts": "" }, {}, /test\/index.test.ts: is not expected/],
  ["no licence", checkLicences, { LICENSE: undefined }, {}, /LICENSE: is missing/],
  ["no notices", checkLicences, { "dist/THIRD-PARTY-LICENSES.txt": "" }, {}, /LICENSES.txt: lists no package/],
  [
    "an unlicensed source",
    checkLicences,
    sourceMap({ sources: [uri] }),
    {},
    /map: contains code of uri, whose licence/,
  ],
  [
    "an unlicensed input",
    checkLicences,
    { "dist/index.js": `// ${uri}\n` },
    {},
    /js: contains code of uri, whose licence/,
  ],
  [
    "a link that leaves it",
    checkLinks,
    { "README.md": "[guide](../docs/guide.md)" },
    {},
    /The tarball has no such file/,
  ],
  ["a link to no heading", checkLinks, { "README.md": "# A\n[b](#b)" }, {}, /#b: README.md has no such heading/],
  ["a link without TLS", checkLinks, { "README.md": "[a](http://example.com)" }, {}, /example.com: Write an https/],
  ["a home folder", checkPrivateContent, { "dist/index.js": "// /home/ming/src" }, {}, /line 1 contains a home folder/],
  [
    "this home",
    checkPrivateContent,
    { "dist/index.js": `\n// ${homedir()}/src` },
    {},
    /line 2 contains \w+ home folder/,
  ],
  ["a file address", checkPrivateContent, { "dist/index.js": '"file:///any"' }, {}, /contains the address of a file/],
  [
    "a token of npm",
    checkPrivateContent,
    { "dist/index.js": `"npm_${"a".repeat(36)}"` },
    {},
    /contains a token of npm/,
  ],
  ["an access key", checkPrivateContent, { "dist/index.js": `"AKIA${"A".repeat(16)}"` }, {}, /contains an access key/],
  ["an absolute source", checkSourceMaps, sourceMap({ sources: ["/src/a.ts"] }), {}, /\/src\/a.ts is absolute/],
  ["a missing source", checkSourceMaps, sourceMap({ sources: ["../src/a.ts"] }), {}, /is neither in the tarball/],
  ["a source root", checkSourceMaps, sourceMap({ sources: [], sourceRoot: "/" }), {}, /has the root \//],
  ["no SBOM", checkSbom, { "dist/sbom.cdx.json": undefined }, {}, /sbom.cdx.json: is missing/],
  ["an invalid SBOM", checkSbom, { "dist/sbom.cdx.json": "{}" }, {}, /sbom.cdx.json: is invalid/],
  ["another notice", checkSbom, { "dist/THIRD-PARTY-LICENSES.txt": notice }, {}, /lacks pkg:npm\/uri@1.0.0/],
  [
    "no notice",
    checkSbom,
    { "dist/THIRD-PARTY-LICENSES.txt": "" },
    {},
    /lists pkg:npm\/ajv@8.20.0, whose licence is not/,
  ],
  ["too much", checkSize, { "dist/index.js": randomBytes(250_000).toString("base64") }, {}, /kB, the limit is 240 kB/],
  ["no types", checkTypes, { "dist/index.d.ts": undefined }, {}, /attw: .*does not contain types/s],
  ["no entry", checkPublint, {}, { exports: { ".": "./dist/main.js" } }, /publint: .*dist\/main.js/],
])("a tarball with %s is refused", async ([, check, files, manifest, problem]) => {
  const problems = await check(await packTarball(files, manifest), release);
  expect(problems.map(({ file, message }) => `${file}: ${message}`).join("\n")).toMatch(problem);
});

test("a tarball with a link is not unpacked", async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "package"));
  await writeFile(join(folder, "package/package.json"), "{}");
  await symlink("/etc/hosts", join(folder, "package/README.md"));
  await runCommand("tar", ["-czf", "linked.tgz", "package"], { cwd: folder });
  await expect(unpack(join(folder, "linked.tgz"))).rejects.toThrow(/README.md is not a regular file/);
});

test("all problems of all packages are reported", async () => {
  const packages = [await packTarball({ LICENSE: undefined, "a.test.js": "" }), await packTarball({ "b.log": "" })];
  const { problems } = await checkPackages(packages, release);
  expect(problems.map((problem) => problem.split(": ", 2).join(": "))).toEqual([
    "@scope/client: a.test.js",
    "@scope/client: LICENSE",
    "@scope/client: LICENSE",
    "@scope/client: README.md",
    "@scope/client: b.log",
  ]);
});
