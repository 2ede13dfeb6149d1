import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, meeting } from "../call.ts";
import { run } from "../command.ts";

const execute = promisify(execFile);
const source = fileURLToPath(new URL("../..", import.meta.url));

/** A call of {@link meeting}, as code. */
const callInit = {
  method: meeting.method,
  headers: { "Content-Type": "application/json", [meeting.tokenHeader]: "any-token" },
  body: JSON.stringify(meeting.requestBody?.examples[0]?.value),
};

describe("the tarball, installed in an empty folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "mock-tarball-"));
    const { stdout } = await execute("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: source,
    });
    const [{ filename }] = JSON.parse(stdout);
    await writeFile(join(folder, "package.json"), '{"private":true,"type":"module"}');
    const quiet = ["--offline", "--no-audit", "--no-fund", "--cache", join(folder, "cache")];
    await execute("npm", ["install", ...quiet, `./${filename}`], { cwd: folder });
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("has no dependency, and nothing that runs when it is installed", async () => {
    const installed = join(folder, "node_modules");
    expect((await readdir(installed)).filter((name) => !name.startsWith("."))).toEqual(["@hwc-users"]);
    expect(await readdir(join(installed, "@hwc-users"))).toEqual(["mock"]);
    const manifest = JSON.parse(await readFile(join(installed, "@hwc-users/mock/package.json"), "utf8"));
    expect(manifest.private).toBeUndefined();
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare|prepack/.test(name))).toEqual([]);
    const packed = await readdir(join(installed, "@hwc-users/mock"));
    expect(packed.sort()).toEqual(["README.md", "dist", "package.json"]);
  });

  test("runs as a command", async () => {
    const { url } = run(["--port", "0"], {}, join(folder, "node_modules/.bin/hwc-users-mock"));
    expect((await call(await url(), meeting)).status).toBe(200);
  });

  test("works as a library", async () => {
    await writeFile(
      join(folder, "use.js"),
      `import { startMock } from "@hwc-users/mock";
      const mock = await startMock({ port: 0, dynamic: true });
      console.log((await fetch(mock.url + "/health")).status);
      await mock.close();`,
    );
    const { stdout } = await execute(process.execPath, ["use.js"], { cwd: folder });
    expect(stdout).toBe("200\n");
  });

  test("works in jest", async () => {
    await writeFile(
      join(folder, "use.test.js"),
      `import { startMock } from "@hwc-users/mock";
      let mock;
      beforeAll(async () => { mock = await startMock({ port: 0 }); });
      afterAll(() => mock.close());
      test("chooses a reply", async () => {
        mock.reply("${meeting.operationId}", { status: 403 });
        const init = ${JSON.stringify(callInit)};
        expect((await fetch(mock.url + "${meeting.path}", init)).status).toBe(403);
        expect(mock.requests("${meeting.operationId}")).toHaveLength(1);
      });`,
    );
    const jest = fileURLToPath(import.meta.resolve("jest/bin/jest"));
    const options = ["--rootDir", folder, "--cacheDirectory", join(folder, "jest"), "--no-watchman", "--ci"];
    const { stderr } = await execute(process.execPath, ["--experimental-vm-modules", jest, ...options], {
      cwd: folder,
    });
    expect(stderr).toContain("1 passed, 1 total");
  });

  test("has types that need nothing else", async () => {
    await writeFile(
      join(folder, "use.ts"),
      `import { type Mock, startMock } from "@hwc-users/mock";
      const mock: Mock = await startMock({ port: 0 });
      mock.reply("updateUser", { status: 403, example: "notAllowed" });
      // @ts-expect-error: not an example of the status
      mock.reply("updateUser", { status: 403, example: "userIdTaken" });
      mock.scope().requests("updateUser")[0]?.violations.length;`,
    );
    const types = ["--types", "node", "--typeRoots", join(source, "node_modules/@types")];
    const strict = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--noEmit",
    ];
    const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
    await execute(process.execPath, [tsc, ...types, ...strict, "use.ts"], { cwd: folder }).catch(({ stdout }) =>
      expect.unreachable(stdout),
    );
  });

  test("names the licences of what it contains", async () => {
    const text = await readFile(join(folder, "node_modules/@hwc-users/mock/dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["@stoplight/prism-http@", "ajv@", "fp-ts@", "lodash@"]) expect(text).toContain(name);
    expect(text).not.toContain("scarf");
  });
});

test("the Dockerfile has no problem, and does not run as root", async () => {
  const text = await readFile(join(source, "Dockerfile"), "utf8");
  expect(validate(text)).toEqual([]);
  expect(text).toMatch(/^USER node$/m);
});
